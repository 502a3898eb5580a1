/// The form of a unit's contacts. Template `contacts`.
struct ContactsPage: Sendable {
    struct Person: Sendable {
        let id: String
        let title: String
        let name: TextField
        let rank: TextField
        let telephone: TextField
        let email: TextField
    }

    let errorSummary: ErrorSummary?
    let caption: String
    let action: String
    let etag: String
    let cancelURL: String
    let people: [Person]
}
