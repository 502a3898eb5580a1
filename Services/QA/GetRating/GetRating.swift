import ContractsCore
import ContractsQA
import ServiceKit

/// One rating, as it was given (Q4).
struct GetRating: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: RatingID, as caller: Caller) async throws -> QAAPI.Rating {
        guard let row = try await RatingRow.find(id, in: dependencies.pool) else { throw AccessRefusal.notFound }
        _ = try await caller.access.unit(row.unit, in: dependencies.pool)
        return QAAPI.Rating(row)
    }
}
