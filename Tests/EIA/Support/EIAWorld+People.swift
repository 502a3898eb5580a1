import ContractsEIA
import Identity
import TestSupport

/// Who takes part in most tests. Each has one role, in YE where it is a unit's.
enum TestPerson: String, CaseIterable {
    case author
    case coauthor
    case owner
    case officer
    case secondOfficer
    case decider
    case commander
    case adviser
    case moderator
    /// Of the boards.
    case secretary
    case boardMember
    case administrator
    /// An author of another unit.
    case stranger
}

extension TestPerson {
    var person: EIAAPI.Person { .init(subject: rawValue, name: "Test \(rawValue)", rank: "Inspector") }

    var role: Role {
        switch self {
        case .author, .coauthor, .stranger: .eiaAuthor
        case .owner: .spoc
        case .officer, .secondOfficer: .eiaQA
        case .decider: .decisionMaker
        case .commander: .commander
        case .adviser: .adviser
        case .moderator: .moderator
        case .secretary: .boardSecretary
        case .boardMember: .boardMember
        case .administrator: .administrator
        }
    }
}

extension EIAWorld {
    func token(_ person: TestPerson) async throws -> String {
        let units: [String]? =
            switch person {
            case .author, .coauthor, .owner, .commander, .adviser: ["YE"]
            case .stranger: ["GD"]
            case .officer, .secondOfficer, .decider, .moderator, .secretary, .boardMember, .administrator: nil
            }
        let principal = TestIssuer.people.principal(
            person.role, units: units?.map { unit($0) }, subject: person.rawValue, name: "Test \(person.rawValue)", rank: "Inspector")
        return try await TestIssuer.people.token(principal, for: EIAAPI.service)
    }
}
