import ContractsCore
import ContractsEvidence
import ContractsQA
import ServiceKit

extension RateEntry {
    func handleLocal(_ body: QAAPI.LocalRating, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Rating> {
        try await handle(context) { try Judgement(body) }
    }

    func handleCorporate(_ body: QAAPI.CorporateRating, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Rating> {
        try await handle(context) { try Judgement(body) }
    }

    private func handle(_ context: ServiceRequestContext, _ read: () throws -> Judgement) async throws -> Reply<QAAPI.Rating> {
        let (submission, indicator): (SubmissionID, IndicatorID) = (try context.path("submission"), try context.path("indicator"))
        let caller = try dependencies.caller(context)
        let judgement = try read()
        let expected = try context.ifMatch
        return try await dependencies.once(context) { transaction in
            let rating = try await self(judgement, of: indicator, in: submission, from: expected, as: caller, in: transaction)
            return .created(rating, at: "/v1/ratings/\(rating.id)")
        }
    }
}
