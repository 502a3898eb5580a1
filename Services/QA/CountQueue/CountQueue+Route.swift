import ContractsCore
import ContractsEvidence
import ContractsQA
import ServiceKit

extension CountQueue {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.QueueCounts> {
        .ok(try await self(phase: context.query("phase", as: PhaseID.self), as: dependencies.caller(context)))
    }
}
