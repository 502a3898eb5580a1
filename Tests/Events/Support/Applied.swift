/// What the receiver did about an event.
struct Applied: Sendable, Hashable {
    let event: String
    let subject: String
    let number: Int

    init(event: String, subject: String, number: Int) {
        self.event = event
        self.subject = subject
        self.number = number
    }
}
