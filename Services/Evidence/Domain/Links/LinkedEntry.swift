import ContractsCore
import ContractsEvidence

/// An entry under which a linked item has just changed.
struct LinkedEntry: Sendable {
    let unit: UnitID
    let indicator: IndicatorID
    let progress: EntryProgress
}
