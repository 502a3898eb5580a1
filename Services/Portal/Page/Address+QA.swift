import ContractsCore
import ContractsEvidence
import ContractsQA

extension Address {
    static let queue = "/queue"
    static func queue(stage: QAAPI.Stage? = nil, unit: UnitID? = nil, state: QAAPI.QueueState? = nil, changed: Bool = false) -> String {
        let asked = [
            stage.map { ("stage", $0.rawValue) }, unit.map { ("unit", $0.description) }, state.map { ("state", $0.rawValue) },
            changed ? ("changed", "true") : nil,
        ].compactMap(\.self)
        return queue + (asked.isEmpty ? "" : "?" + query(asked))
    }

    /// - Parameters:
    ///   - submission: the one to judge; default: the one that stands.
    ///   - of: how many waited when the sitting began.
    ///   - rated: the rating that was just stored, so that the browser forgets what it kept of it.
    static func rating(
        _ indicator: IndicatorID, in unit: UnitID, stage: QAAPI.Stage, submission: SubmissionID? = nil, of total: Int? = nil, rated: String? = nil
    ) -> String {
        let asked = [submission.map { ("submission", $0.description) }, total.map { ("of", String($0)) }, rated.map { ("rated", $0) }].compactMap(\.self)
        return "/units/\(unit)/indicators/\(indicator)/rating/\(stage.rawValue)" + (asked.isEmpty ? "" : "?" + query(asked))
    }

    static func ratings(_ unit: UnitID, phase: PhaseID? = nil) -> String { "/units/\(unit)/ratings" + (phase.map { "?phase=\($0)" } ?? "") }
    static func ratingsDocument(_ unit: UnitID, phase: PhaseID) -> String { "/units/\(unit)/ratings/document?phase=\(phase)" }
    static func gaps(_ unit: UnitID, state: QAAPI.GapState? = nil) -> String { "/units/\(unit)/gaps" + (state.map { "?state=\($0.rawValue)" } ?? "") }
    static func gap(_ gap: GapID) -> String { "/gaps/\(gap)" }
    static func meetings(_ unit: UnitID) -> String { "/units/\(unit)/meetings" }
    static func newMeeting(_ unit: UnitID) -> String { "/units/\(unit)/meetings/new" }
    static func meeting(_ meeting: MeetingID) -> String { "/meetings/\(meeting)" }
}
