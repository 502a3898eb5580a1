package import ContractsCore

/// The units that something reaches: what a list query filters by.
package enum UnitScope: Sendable, Hashable {
    case all
    /// At least one unit, each once, in ascending order.
    case some([UnitID])
    case none

    /// Normalises: repeated units count once, and an empty selection is `none`.
    package init(_ units: some Sequence<UnitID>) {
        let distinct = Set(units).sorted()
        self = distinct.isEmpty ? .none : .some(distinct)
    }

    package func contains(_ unit: UnitID) -> Bool {
        switch self {
        case .all: true
        case .some(let units): units.contains(unit)
        case .none: false
        }
    }
}
