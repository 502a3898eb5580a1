import ContractsCore
package import ServiceKit

extension ServiceRouter {
    /// The addresses that every service with events has: taking them, and what administrators do about those that are parked.
    package func events(_ receiver: EventReceiver) {
        on(EventReceiver.endpoint, .service, bodyLimit: EventReceiver.bodyLimit, use: receiver.handle)
        on(ParkedEvents.list, .person, use: ListParkedEvents(receiver.pool).handle)
        on(ParkedEvents.resend, .person, use: ResendParkedEvent(receiver).handle)
        on(ParkedEvents.discard, .person, use: DiscardParkedEvent(receiver.pool).handle)
    }
}
