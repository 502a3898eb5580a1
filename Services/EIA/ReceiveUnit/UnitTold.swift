import ContractsCore
import Foundation

/// What this service heeds of `evidence.unit.changed.v1`: units' names and their tree, and what became of what.
///
/// Another team owns the event. This service imports nothing of theirs: it reads the members that it needs, and a test reads their golden example with it.
struct UnitTold: Codable, Sendable {
    static let type = "evidence.unit.changed.v1"
    static let source = "evidence-service"

    let unit: Unit
    let lineage: [Step]

    struct Unit: Codable, Sendable {
        let id: UnitID
        let code: String
        let name: String
        let kind: String
        let parent: UnitID?
        let validFrom: LocalDate
        let validTo: LocalDate?
    }

    struct Step: Codable, Sendable {
        let from: Name
        let to: Name
        /// The first day on which it holds.
        let on: LocalDate

        struct Name: Codable, Sendable {
            let id: UnitID
        }
    }
}
