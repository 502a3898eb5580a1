import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity

/// What sums depend on beside the counters.
struct FigureKey: Hashable, Sendable {
    let phase: PhaseID
    let readable: UnitScope
    let under: UnitID?
    let units: [UnitID]
    let kinds: [EvidenceAPI.UnitKind]
    let on: LocalDate
    let asAt: LocalDate?

    init(_ counted: UnitsCounted, of phase: PhaseID) {
        self.phase = phase
        (readable, under, units) = (counted.units.readable, counted.units.under?.id, counted.units.units)
        (kinds, on, asAt) = (counted.rule.unitKinds, counted.on, counted.asAt)
    }
}
