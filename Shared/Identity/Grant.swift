package import ContractsCore
package import Foundation

/// One role, where it holds and until when.
package struct Grant: Codable, Sendable, Hashable {
    package let role: Role
    /// The units that the role holds in; nil means every unit, an empty list none.
    package let units: [UnitID]?
    /// The first instant at which the role no longer holds; nil means that it does not end by itself.
    package let until: Date?

    package init(_ role: Role, units: [UnitID]?, until: Date? = nil) {
        self.role = role
        self.units = units
        self.until = until
    }

    package func holds(in unit: UnitID) -> Bool {
        units?.contains(unit) ?? true
    }

    package func holds(at instant: Date) -> Bool {
        until.map { instant < $0 } ?? true
    }
}
