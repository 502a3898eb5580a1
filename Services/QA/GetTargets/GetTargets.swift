import ContractsCore
import ContractsQA
import ServiceKit

/// The targets (Q6).
struct GetTargets: Sendable {
    let dependencies: Dependencies

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Targets> {
        let targets = QAAPI.Targets(try await TargetsRow.current(in: dependencies.pool))
        return .ok(targets, etag: ETag(targets.etag))
    }
}
