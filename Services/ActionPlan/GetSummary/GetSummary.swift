import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// Counts for dashboards: of all that the caller may read, and by unit or by force (A2, Q6). Counted from one index when something changed; see `Summaries`.
struct GetSummary: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        unit: UnitID?, indicator: IndicatorID?, lines: ActionPlanAPI.SummaryLines, as caller: Caller
    ) async throws -> ActionPlanAPI.Summary {
        let question = SummaryQuestion(
            readable: caller.access.readable, readsCorporate: caller.access.readsCorporate, unit: unit, indicator: indicator, lines: lines,
            today: dependencies.today)
        if let kept = dependencies.summaries.find(question), try await holds(kept) { return kept.summary }
        // In one snapshot, to which the horizon belongs.
        let counted = try await dependencies.pool.transaction(.readOnly) { transaction in
            Summaries.Kept(summary: try await count(question, as: caller, in: transaction), horizon: try await horizon(in: transaction))
        }
        dependencies.summaries.keep(counted, for: question)
        return counted.summary
    }

    private func count(_ question: SummaryQuestion, as caller: Caller, in transaction: Transaction) async throws -> ActionPlanAPI.Summary {
        var condition = caller.access.readableCondition(on: "action.unit_id")
        if let unit = question.unit { condition += " AND \(fragment: below(unit))" }
        if let indicator = question.indicator { condition += " AND action.indicator_id = \(indicator)" }
        let counted = try await ActionTally.count(by: "action.unit_id", where: condition, today: question.today, in: transaction)
        var counts = Dictionary(uniqueKeysWithValues: counted.map { key, counts in (key.map { UnitID($0) }, counts) })
        if question.lines == .force {
            let forces = Dictionary(uniqueKeysWithValues: try await forces(in: transaction).map { ($0.unit, $0.force) })
            counts = Dictionary(counts.map { unit, counts in (unit.map { forces[$0] ?? $0 }, counts) }, uniquingKeysWith: +)
        }
        let names = Dictionary(uniqueKeysWithValues: try await names(of: counts.keys.compactMap { $0 }, in: transaction).map { ($0.id, $0) })
        let units = counts.map { unit, counts in
            ActionPlanAPI.UnitCounts(unit: unit, unitCode: unit.flatMap { names[$0]?.code }, unitName: unit.flatMap { names[$0]?.name }, counts: counts)
        }
        return ActionPlanAPI.Summary(asAt: question.today, total: counts.values.reduce(.none, +), units: units.sorted(by: Self.isBefore))
    }

    /// By code; what is not known yet after that; what is of no unit last.
    private static func isBefore(_ left: ActionPlanAPI.UnitCounts, _ right: ActionPlanAPI.UnitCounts) -> Bool {
        guard let (leftUnit, rightUnit) = left.unit.flatMap({ left in right.unit.map { (left, $0) } }) else { return left.unit != nil }
        return switch (left.unitCode, right.unitCode) {
        case (let left?, let right?): (left, leftUnit.description) < (right, rightUnit.description)
        case (nil, nil): leftUnit < rightUnit
        case (let left, _): left != nil
        }
    }
}
