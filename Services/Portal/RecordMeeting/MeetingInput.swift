import ContractsCore
import ContractsQA
import Foundation

/// The meeting form as it was typed.
struct MeetingInput: Sendable, Equatable {
    /// What was decided of one gap.
    struct Outcome: Sendable, Equatable {
        var decision: QAAPI.GapDecision?
        var reason = ""
        var activity = ""
        /// The gap as the page showed it.
        var etag = ""
    }

    var on = DateParts(nil)
    /// One on each line: the name; the rank; in what capacity.
    var attendees = ""
    var notes = ""
    var outcomes: [GapID: Outcome] = [:]
    /// Of gaps that were open when the form was first opened and are not any more.
    var settled: [GapID: Outcome] = [:]

    init() {}

    init(_ form: Form) {
        on = DateParts(form, "on")
        attendees = form["attendees"] ?? ""
        notes = form["notes"] ?? ""
        for gap in form.all("gap").compactMap(GapID.init) {
            outcomes[gap] = Outcome(
                decision: form.text("decision-\(gap)").flatMap(QAAPI.GapDecision.init(rawValue:)), reason: form["reason-\(gap)"] ?? "",
                activity: form["activity-\(gap)"] ?? "", etag: form["etag-\(gap)"] ?? "")
        }
        for gap in form.all("settled").compactMap(GapID.init) {
            settled[gap] = Outcome(reason: form["settled-reason-\(gap)"] ?? "", activity: form["settled-activity-\(gap)"] ?? "")
        }
    }

    /// What was written of gaps that are not among the open ones.
    /// - Parameter open: those that a meeting can be about now.
    func settled(but open: [GapID]) -> [GapID: Outcome] {
        outcomes.merging(settled) { _, earlier in earlier }
            .filter { gap, outcome in !open.contains(gap) && (MeetingInput.said(outcome.reason) ?? MeetingInput.said(outcome.activity)) != nil }
    }

    /// The people, line by line.
    var people: [QAAPI.Attendee] {
        attendees.split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            guard let name = parts.first, !name.isEmpty else { return nil }
            func part(_ place: Int) -> String? { parts.indices.contains(place) && !parts[place].isEmpty ? parts[place] : nil }
            return QAAPI.Attendee(name: name, rank: part(1), capacity: part(2))
        }
    }

    /// The gaps that something was decided or said of, in the page's order.
    func decided(of gaps: [GapID]) -> [QAAPI.GapOutcome] {
        gaps.compactMap { gap in
            guard let outcome = outcomes[gap], let decision = outcome.decision else { return nil }
            return QAAPI.GapOutcome(
                gap: gap, etag: outcome.etag, decision: decision, reason: MeetingInput.said(outcome.reason),
                proposedActivity: MeetingInput.said(outcome.activity))
        }
    }

    static func said(_ text: String) -> String? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }
}
