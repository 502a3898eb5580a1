import ContractsCore
import Foundation
import Identity

/// The file that `import-people` reads: sample people with their roles, units by code.
struct PeopleFile: Codable, Sendable {
    struct Person: Codable, Sendable {
        /// Kept when the person is made, so that a sample of evidence can be in their name; absent makes a new one.
        let id: PersonID?
        /// The heading under which the demonstration sign-in lists them.
        let group: String
        let name: String
        let rank: String?
        let roles: [Assignment]
    }

    struct Assignment: Codable, Sendable {
        let role: Role
        /// Codes; absent means every unit.
        let units: [String]?
        /// The last day on which the role holds.
        let until: LocalDate?
    }

    let people: [Person]

    init(contentsOf file: URL) throws(PeopleFileError) {
        guard let data = try? Data(contentsOf: file) else { throw .unreadable }
        do {
            self = try JSONCoding.decoder().decode(PeopleFile.self, from: data)
        } catch {
            throw .malformed
        }
        let names = people.map(\.name)
        guard Set(names).count == names.count else { throw .repeatedName }
    }

    /// Every unit code that the file names.
    var unitCodes: Set<String> { Set(people.flatMap(\.roles).flatMap { $0.units ?? [] }) }
}

enum PeopleFileError: Error, CustomStringConvertible {
    case unreadable, malformed, repeatedName
    case unknownUnits([String])

    var description: String {
        switch self {
        case .unreadable: "The file of people cannot be read."
        case .malformed: "The file of people is not JSON of the expected shape, or names a role that does not exist."
        case .repeatedName: "The file of people has the same name twice."
        case .unknownUnits(let codes): "No unit has the code \(codes.joined(separator: ", ")). Import the units first. Nothing was stored."
        }
    }
}
