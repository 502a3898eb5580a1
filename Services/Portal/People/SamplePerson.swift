/// Somebody whom the demonstration sign-in lists, with the heading under which it does.
struct SamplePerson: Sendable {
    let group: String
    let person: Person
}
