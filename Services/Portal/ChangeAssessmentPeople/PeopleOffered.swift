import ContractsCore
import ContractsEIA
import Identity

/// Whom the forms offer for the parts of an assessment: those whose roles point to it; anybody else is named.
struct PeopleOffered: Sendable {
    let all: PersonChoice
    private let authors: Set<String>
    private let decisionMakers: Set<String>

    /// - Parameter named: who is on the assessment already.
    init(_ visit: Visit, unit: UnitID, keeping named: [EIAAPI.Person] = []) async throws {
        all = try await PersonChoice(visit, keeping: named)
        let known = try await visit.site.people.list(matching: nil, limit: 2_000).map(\.person).filter(\.active)
        authors = Set(known.filter { $0.has(.eiaAuthor, in: unit) }.map(\.id.description))
        decisionMakers = Set(known.filter { $0.has(.decisionMaker, in: unit) }.map(\.id.description))
    }

    func authors(keeping chosen: [String]) -> [EIAAPI.Person] { all.people.filter { authors.contains($0.subject) || chosen.contains($0.subject) } }
    func decisionMakers(keeping chosen: [String]) -> [EIAAPI.Person] {
        all.people.filter { decisionMakers.contains($0.subject) || chosen.contains($0.subject) }
    }
}
