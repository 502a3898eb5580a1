import ContractsEvidence
import ContractsQA
import Foundation
import ServiceKit

extension RateEntry {
    /// Why an entry cannot be judged as asked. What was written is not stored; the page keeps it.
    enum Refused: Refusal {
        case superseded(by: QAAPI.Assessor, at: Date)
        case alreadyJudged(QAAPI.Rating)
        case notWaiting(QAAPI.EntryState)
        case notApplicable

        var problem: ProblemError {
            switch self {
            case .superseded(let submitter, let at):
                .conflict(
                    "superseded",
                    "\(submitter.signature) submitted this indicator again on \(Refused.words(at)). What you read is no longer what stands: rate the new submission."
                )
            case .alreadyJudged(let rating):
                .conflict("already-judged", "\(rating.by.signature) \(Refused.words(rating)) on \(Refused.words(rating.at)). Your rating was not stored.")
            case .notWaiting(let state): .conflict("not-waiting", "This entry does not wait for this rating: it is \(state.words).")
            case .notApplicable: .conflict("not-applicable", "This indicator does not apply to the unit, so there is nothing to rate.")
            }
        }

        private static func words(_ rating: QAAPI.Rating) -> String {
            switch rating.outcome {
            case .accepted: "accepted it as \"\(rating.step?.label ?? "")\""
            case .returned: "returned it with \(rating.points.count == 1 ? "a point" : "\(rating.points.count) points") to answer"
            }
        }

        private static func words(_ date: Date) -> String {
            let style = Date.VerbatimFormatStyle(
                format:
                    "\(day: .defaultDigits) \(month: .wide) \(year: .defaultDigits) at \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)",
                locale: Locale(identifier: "en_GB"), timeZone: TimeZone(identifier: "Europe/London") ?? .gmt, calendar: Calendar(identifier: .gregorian))
            return date.formatted(style)
        }
    }
}

extension QAAPI.Assessor {
    /// With the rank, as they are named.
    var signature: String { rank.map { "\(name), \($0)," } ?? name }
}

extension QAAPI.EntryState {
    fileprivate var words: String {
        switch self {
        case .notApplicable: "not applicable"
        case .notSubmitted: "not submitted"
        case .waitingLocal: "waiting for local quality assurance"
        case .returned: "returned to the unit"
        case .waitingCorporate: "waiting for corporate quality assurance"
        case .assured: "assured"
        }
    }
}
