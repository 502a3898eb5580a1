import ContractsEIA
import ServiceKit

extension Validation {
    /// Somebody who is named, found sound.
    mutating func person(_ person: EIAAPI.Person, at pointer: String) -> EIAAPI.Person {
        EIAAPI.Person(
            subject: text(person.subject, at: "\(pointer)/subject", max: 200), name: text(person.name, at: "\(pointer)/name", max: 200),
            rank: optionalText(person.rank, at: "\(pointer)/rank", max: 100))
    }
}
