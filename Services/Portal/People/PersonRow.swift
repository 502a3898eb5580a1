import ContractsCore
import Foundation
import Identity
import Postgres

/// A person with one of their grants; without grants one row with none.
struct PersonRow: Sendable {
    let id: PersonID
    let name: String
    let rank: String?
    let active: Bool
    let revision: Int
    let sampleGroup: String?
    let seenAt: Date?
    let role: String?
    let unit: UnitID?
    let unitCode: String?
    let unitName: String?
    let until: Date?

    /// One person for the consecutive rows that share an id.
    static func people(_ rows: [PersonRow]) -> [(row: PersonRow, person: Person)] {
        rows.chunked(by: \.id).compactMap { rows in
            rows.first.map { first in
                (
                    first,
                    Person(id: first.id, name: first.name, rank: first.rank, active: first.active, revision: first.revision, grants: rows.compactMap(\.grant))
                )
            }
        }
    }

    private var grant: PersonGrant? {
        guard let role = role.flatMap(Role.init(rawValue:)) else { return nil }
        return PersonGrant(role: role, unit: unit.map { PersonGrant.Unit(id: $0, code: unitCode ?? "", name: unitName ?? "") }, until: until)
    }
}

extension Array {
    /// Runs of neighbours with the same key.
    func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        reduce(into: []) { runs, element in
            if let last = runs.last?.first, key(last) == key(element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
    }
}
