import ContractsCore
import Foundation
import Identity
import ServiceKit

/// What the audit trail's hashes are of: a person as they were.
struct PersonAudit: Codable, Sendable {
    struct Grant: Codable, Sendable {
        let role: String
        let unit: String?
        let until: Date?
    }

    let name: String
    let rank: String?
    let active: Bool
    let grants: [Grant]

    init(_ person: Person) {
        name = person.name
        rank = person.rank
        active = person.active
        grants = person.grants.map { Grant(role: $0.role.rawValue, unit: $0.unit?.id.description, until: $0.until) }
    }

    static func subject(_ id: PersonID) -> String { "person/\(id)" }
}
