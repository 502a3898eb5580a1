import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

/// A unit's two ratings side by side, indicator by indicator, in the workbook's order.
struct GetUnitRatings: Sendable {
    let dependencies: Dependencies

    func callAsFunction(of unit: UnitID, in phase: PhaseRow, as caller: Caller) async throws -> QAAPI.UnitRatings {
        let pool = dependencies.pool
        let unit = try await caller.access.unit(unit, in: pool)
        let rule = try await RuleRow.inForce(in: pool)
        let rows = try await rows(of: unit.id, in: phase.id)
        let gaps = try await GapSummaryRow.latest(of: unit.id, rows.map(\.indicator), in: pool)
        let scales = phase.scales.value.orWorkbook
        return QAAPI.UnitRatings(
            unit: QAAPI.UnitName(unit), phase: QAAPI.PhaseName(phase), rule: QAAPI.AttainmentRule(rule),
            attainment: try await attainment(of: unit, in: phase, by: rule), scales: scales,
            rows: rows.map { QAAPI.UnitRatingRow($0, scales, minimumStep: rule.minimumStep, gap: gaps[$0.indicator]) })
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.UnitRatings> {
        let unit: UnitID = try context.path("unit")
        let caller = try dependencies.caller(context)
        _ = try await caller.access.unit(unit, in: dependencies.pool)
        return .ok(try await self(of: unit, in: PhaseRow.asked(context, in: dependencies.pool), as: caller))
    }
}
