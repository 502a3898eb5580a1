import ContractsCore
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// What a figure is asked for: a phase, the units, and the day.
struct FigureRequest: Sendable {
    let phase: PhaseRow
    let counted: UnitsCounted

    /// Reads `phase`, `under` and, where `dated`, `asAt`.
    /// - Throws: the 422 problem for a day to come.
    init(_ context: ServiceRequestContext, dated: Bool, _ dependencies: Dependencies) async throws {
        let today = LocalDate(dependencies.now())
        let asked = dated ? try context.query("asAt", as: LocalDate.self) : nil
        if let asked, asked > today { throw ProblemError.validation("/query/asAt", "must not be after today") }
        self.phase = try await PhaseRow.asked(context, in: dependencies.pool)
        self.counted = UnitsCounted(
            units: try await UnitsInQuestion(context, dependencies), rule: try await RuleRow.inForce(on: asked, in: dependencies.pool),
            on: asked ?? today, asAt: asked)
    }
}
