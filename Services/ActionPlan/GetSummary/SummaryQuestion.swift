import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Identity

/// What a summary depends on beside the actions and the units.
struct SummaryQuestion: Hashable, Sendable {
    let readable: UnitScope
    let readsCorporate: Bool
    /// With all below it.
    let unit: UnitID?
    let indicator: IndicatorID?
    let lines: ActionPlanAPI.SummaryLines
    /// RAG depends on it.
    let today: LocalDate
}
