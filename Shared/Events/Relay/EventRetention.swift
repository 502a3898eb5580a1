/// How long events are kept once nothing more is to be done with them. What waits or is parked is kept whatever its age.
package struct EventRetention: Sendable, Hashable {
    /// Days that an event stays in the outbox after the last subscriber has it; a subscriber that is added later is told of what is still there.
    /// An event that nobody was ever subscribed to waits for the first subscriber.
    package var outboxDays = 30
    /// Days that the inbox remembers an event. Much longer than the outbox keeps one: a sender may send a parked event again after months, and
    /// an event that is forgotten would be applied twice.
    package var inboxDays = 400

    package init() {}
}
