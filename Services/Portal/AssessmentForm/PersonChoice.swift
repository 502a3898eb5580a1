import ContractsCore
import ContractsEIA

/// Somebody that the portal knows, chosen from a list. Somebody who is named already stays among them.
struct PersonChoice: Sendable {
    let people: [EIAAPI.Person]

    init(people: [EIAAPI.Person]) { self.people = people }

    init(_ visit: Visit, keeping named: [EIAAPI.Person] = []) async throws {
        let known = try await visit.site.people.list(matching: nil, limit: 2_000).map(\.person).filter(\.active)
        let listed = known.map { EIAAPI.Person(subject: $0.id.description, name: $0.name, rank: $0.rank) }
        people = named.filter { one in !listed.contains { $0.subject == one.subject } } + listed
    }

    subscript(subject: String?) -> EIAAPI.Person? {
        people.first { $0.subject == subject }
    }

    /// Everybody of this name, with the rank before it or without.
    func named(_ name: String, _ catalogue: Catalogue) -> [EIAAPI.Person] {
        let wanted = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return people.filter { $0.name.lowercased() == wanted || catalogue.person($0).lowercased() == wanted }
    }

    func field(_ name: String, label: String, chosen: String?, hint: String? = nil, error: String?, catalogue: Catalogue) -> Select {
        let choices = people.map { (value: $0.subject, label: catalogue.person($0.name, rank: $0.rank)) }.sorted { $0.label < $1.label }
        return Select(
            name, label: label, choices: [(value: "", label: catalogue.text("eiaqa_person_choose"))] + choices, chosen: chosen, hint: hint, error: error)
    }
}
