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

    func callAsFunction(as caller: Caller) async throws -> EIAAPI.Waiting {
        func list(_ kind: Kind) async throws -> [EIAAPI.AssessmentSummary] {
            guard let condition = condition(kind, for: caller) else { return [] }
            return try await rows(condition, kind).map(EIAAPI.AssessmentSummary.init)
        }
        return EIAAPI.Waiting(
            returned: try await list(.returned), toWrite: try await list(.toWrite), toConfirm: try await list(.toConfirm),
            toCheck: try await list(.toCheck), toAssure: try await list(.toAssure), toDecide: try await list(.toDecide),
            toPublish: try await list(.toPublish), toReview: try await list(.toReview), reportsToAnswer: try await reportsToAnswer(for: caller))
    }
}
