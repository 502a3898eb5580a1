import ContractsEIA
import ServiceKit

/// Who owns, writes and decides, found sound: nobody decides what they write (I4).
struct SoundPeople: Sendable {
    let owner: EIAAPI.Person
    let authors: [EIAAPI.Person]
    let decisionMakers: [EIAAPI.Person]

    init(owner: EIAAPI.Person, authors: [EIAAPI.Person], decisionMakers: [EIAAPI.Person], _ validation: inout Validation) {
        self.owner = validation.person(owner, at: "/owner")
        self.authors = validation.people(authors, at: "/authors")
        self.decisionMakers = validation.people(decisionMakers, at: "/decisionMakers")
        validation.check(!authors.isEmpty, "/authors", "must name at least one person")
        let writing = Set(self.authors.map(\.subject))
        for (index, person) in self.decisionMakers.enumerated() where writing.contains(person.subject) {
            validation.add("/decisionMakers/\(index)", "is an author, so somebody else has to decide")
        }
    }
}

extension SoundPeople {
    /// Whether somebody owns or writes it.
    func writes(_ person: EIAAPI.Person) -> Bool {
        ([owner] + authors).contains { $0.subject == person.subject }
    }

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.People) throws(ProblemError) {
        var validation = Validation()
        self.init(owner: body.owner, authors: body.authors, decisionMakers: body.decisionMakers, &validation)
        try validation.finish()
    }
}
