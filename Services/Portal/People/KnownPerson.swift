import Foundation

/// A person with what only the administration shows.
struct KnownPerson: Sendable {
    let person: Person
    let seenAt: Date?
}
