import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity

/// What sums depend on beside the counters.
struct FigureKey: Hashable, Sendable {
    let phase: PhaseID
    let readable: UnitScope
    let today: LocalDate
    let under: UnitID?
    let units: [UnitID]
    /// The rule's number.
    let rule: Int
    let on: LocalDate
    let asAt: LocalDate?

    init(_ counted: UnitsCounted, of phase: PhaseID) {
        self.phase = phase
        (readable, today, under, units) = (counted.units.readable, counted.units.today, counted.units.under?.id, counted.units.units)
        (rule, on, asAt) = (counted.rule.number, counted.on, counted.asAt)
    }
}
