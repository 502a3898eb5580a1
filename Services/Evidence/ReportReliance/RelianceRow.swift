import ContractsCore
import ContractsEvidence

/// An entry that leans on nothing but what was inherited, as it is stored.
struct RelianceRow: Sendable {
    let unit: UnitID
    let unitName: String
    let indicator: IndicatorID
    let code: String
    let strapline: String
    let position: Int
    let progress: EntryProgress
    let inherited: Int
    let lapsed: Int
}
