import ContractsCore
import ContractsQA
import ServiceKit

/// The phases that there are, newest published version first.
struct ListPhases: Sendable {
    let dependencies: Dependencies

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.PhaseName>> {
        .ok(Page(items: try await PhaseRow.all(in: dependencies.pool).map(QAAPI.PhaseName.init)))
    }
}
