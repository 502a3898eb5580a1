import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// Counts for dashboards: of all that the caller may read, and by unit (A2, Q6). Counted when asked, from one index; see `ActionTally`.
struct GetSummary: Sendable {
    let dependencies: Dependencies

    func callAsFunction(unit: UnitID?, indicator: IndicatorID?, as caller: Caller) async throws -> ActionPlanAPI.Summary {
        let today = dependencies.today
        var condition = caller.access.readableCondition(on: "action.unit_id")
        if let unit { condition += " AND \(fragment: below(unit))" }
        if let indicator { condition += " AND action.indicator_id = \(indicator)" }
        let counts = try await ActionTally.count(by: "action.unit_id", where: condition, today: today, in: dependencies.pool)
        let names = Dictionary(uniqueKeysWithValues: try await names(of: counts.keys.compactMap { $0.map { UnitID($0) } }).map { ($0.id, $0) })
        let units = counts.map { key, counts in
            let unit = key.map { UnitID($0) }
            return ActionPlanAPI.UnitCounts(
                unit: unit, unitCode: unit.flatMap { names[$0]?.code }, unitName: unit.flatMap { names[$0]?.name }, counts: counts)
        }
        return ActionPlanAPI.Summary(asAt: today, total: counts.values.reduce(.none, +), units: units.sorted(by: Self.isBefore))
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
