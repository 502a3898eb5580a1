import ContractsCore
import ContractsQA
import Postgres
import ServiceKit

/// How many units have reached a phase, by the rule in force on the day, with the denominator (Q6).
struct GetAttainment: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ request: FigureRequest) async throws -> QAAPI.Attainment {
        let figures = try await Figures.over(request.counted, of: request.phase.id, dependencies)
        let targets = try await TargetsRow.current(in: dependencies.pool).targets(of: request.phase)
        return QAAPI.Attainment(figures, of: request.phase, request.counted, targets: targets)
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Attainment> {
        .ok(try await self(FigureRequest(context, dated: true, dependencies)))
    }
}
