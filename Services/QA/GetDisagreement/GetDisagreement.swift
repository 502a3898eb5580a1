import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

/// Where local and corporate ratings of the same submission differ, by unit and by indicator; what differs most comes first.
struct GetDisagreement: Sendable {
    let dependencies: Dependencies

    /// How many units are listed.
    static let limit = 200

    func callAsFunction(_ request: FigureRequest) async throws -> QAAPI.Disagreement {
        QAAPI.Disagreement(
            phase: QAAPI.PhaseName(request.phase), under: request.counted.units.under, scales: request.phase.scales.value.orWorkbook,
            tally: try await Figures.over(request.counted, of: request.phase.id, dependencies).disagreement, units: try await units(request),
            indicators: try await indicators(request).map(QAAPI.IndicatorDisagreement.init))
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Disagreement> {
        .ok(writing: try await self(FigureRequest(context, dated: false, dependencies)))
    }
}
