import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// The figures of the corporate dashboard in one answer. Reads counters, and no entry but the oldest that waits.
struct GetDashboard: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ request: FigureRequest) async throws -> QAAPI.Dashboard {
        let figures = try await Figures.over(request.counted, of: request.phase.id, dependencies)
        let targets = try await TargetsRow.current(in: dependencies.pool).targets(of: request.phase)
        let oldest = try await oldest(request)
        return QAAPI.Dashboard(
            attainment: QAAPI.Attainment(figures, of: request.phase, request.counted, targets: targets), disagreement: figures.disagreement,
            gaps: figures.gapTally,
            waiting: QAAPI.WaitingTally(
                local: figures.states[0], corporate: figures.states[2], returned: figures.states[1], oldestLocal: oldest.local,
                oldestCorporate: oldest.corporate),
            forces: try await forces(request))
    }

    /// Forces by name, whatever part of them the request is about.
    private func forces(_ request: FigureRequest) async throws -> [QAAPI.ForceStanding] {
        let counted = UnitsCounted(
            units: UnitsInQuestion(readable: request.counted.units.readable, today: request.counted.units.today), rule: request.counted.rule,
            on: request.counted.on, asAt: nil)
        let sums = try await Figures.byForce(counted, of: request.phase.id, dependencies).forces
        return try await forces(among: Array(sums.keys)).compactMap { name in sums[name.id].map { QAAPI.ForceStanding(name, $0) } }
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Dashboard> {
        .ok(try await self(FigureRequest(context, dated: false, dependencies)))
    }
}
