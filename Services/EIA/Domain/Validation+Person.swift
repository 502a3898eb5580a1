import ContractsEIA
import ServiceKit

extension Validation {
    /// Somebody who is named, found sound.
    mutating func person(_ person: EIAAPI.Person, at pointer: String) -> EIAAPI.Person {
        EIAAPI.Person(
            subject: text(person.subject, at: "\(pointer)/subject", max: 200), name: text(person.name, at: "\(pointer)/name", max: 200),
            rank: optionalText(person.rank, at: "\(pointer)/rank", max: 100))
    }

    /// People who are named, nobody twice.
    mutating func people(_ people: [EIAAPI.Person], max: Int = 20, at pointer: String) -> [EIAAPI.Person] {
        list(people.map(\.subject), max: max, at: pointer)
        return people.prefix(max).enumerated().map { index, person in self.person(person, at: "\(pointer)/\(index)") }
    }
}
