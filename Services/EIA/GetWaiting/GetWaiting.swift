import ContractsCore
import ContractsEIA
import Postgres

/// What waits for the caller in this service: their part of "waiting for me".
struct GetWaiting: Sendable {
    let dependencies: Dependencies

    /// Of each list.
    static let most = 50
    /// A review shows this many days before it is due.
    static let reviewDays = 60
    /// For so long, feedback on one's own report is news.
    static let answeredDays = 30

    /// The first of those who wait, and how many there are.
    private struct Queue {
        var first: [EIAAPI.AssessmentSummary] = []
        var count = 0
    }

    func callAsFunction(as caller: Caller) async throws -> EIAAPI.Waiting {
        func queue(_ kind: Kind) async throws -> Queue {
            guard let condition = condition(kind, for: caller) else { return Queue() }
            let first = try await rows(condition, kind).map(EIAAPI.AssessmentSummary.init)
            return Queue(first: first, count: first.count < Self.most ? first.count : try await count(condition))
        }
        let (returned, toWrite, toConfirm) = (try await queue(.returned), try await queue(.toWrite), try await queue(.toConfirm))
        let (toCheck, toAssure, toDecide) = (try await queue(.toCheck), try await queue(.toAssure), try await queue(.toDecide))
        let (toPublish, toReview) = (try await queue(.toPublish), try await queue(.toReview))
        let toScreenAgain = try await queue(.toScreenAgain)
        return EIAAPI.Waiting(
            returned: returned.first, toWrite: toWrite.first, toConfirm: toConfirm.first, toCheck: toCheck.first, toAssure: toAssure.first,
            toDecide: toDecide.first, toPublish: toPublish.first, toReview: toReview.first, reportsToAnswer: try await reportsToAnswer(for: caller),
            toScreenAgain: toScreenAgain.first, reportsAnswered: try await reportsAnswered(for: caller),
            counts: .init(
                returned: returned.count, toWrite: toWrite.count, toConfirm: toConfirm.count, toCheck: toCheck.count, toAssure: toAssure.count,
                toDecide: toDecide.count, toPublish: toPublish.count, toReview: toReview.count, toScreenAgain: toScreenAgain.count))
    }
}
