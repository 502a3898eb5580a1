import Foundation
import Logging
import Postgres
import ServiceLifecycle

/// Brings the outbox to one subscriber. Couriers are independent: one that waits for a slow subscriber delays no other.
///
/// A round settles, in one short transaction, the attempts that have ended and claims what may go next; the attempts themselves run beside, outside of any
/// transaction. Settling an event and claiming its successor in one transaction leaves no gap in which another relay could step in.
struct Courier: Sendable {
    /// An attempt that has ended.
    struct Attempt: Sendable {
        let delivery: Delivery
        let outcome: Outcome
    }

    let subscriber: Subscriber
    let relay: UUID
    let pool: Pool
    let sender: EventSender
    let settings: RelaySettings
    let metrics: RelayMetrics
    let logger: Logger
    let mailbox: Mailbox<Attempt>

    init(to subscriber: Subscriber, relay: UUID, pool: Pool, sender: EventSender, settings: RelaySettings, metrics: RelayMetrics, logger: Logger) {
        self.subscriber = subscriber
        self.relay = relay
        self.pool = pool
        self.sender = sender
        self.settings = settings
        self.metrics = metrics
        var logger = logger
        logger[metadataKey: "subscriber"] = "\(subscriber.name)"
        self.logger = logger
        self.mailbox = Mailbox()
    }

    /// Until graceful shutdown: then nothing more is claimed, and it ends when what is on its way has ended and is settled.
    func run() async {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                group.addTask { await knockRegularly() }
                group.addTask { await measureRegularly() }
                var load = CourierLoad(gate: SubscriberGate(backoff: settings.awayBackoff))
                for await _ in mailbox.knocks {
                    let result = await round(&load)
                    for delivery in result.claimed {
                        group.addTask { await attempt(delivery) }
                    }
                    if let pause = result.pause, pause < settings.poll {
                        group.addTask { await knock(after: pause) }
                    }
                    if mailbox.isClosing, load.isDone { break }
                }
                group.cancelAll()
            }
        } onGracefulShutdown: {
            mailbox.close()
        }
    }

    /// Settles and claims. A failure of the database is waited out: what was to be settled stays with the courier for the next round.
    /// - Returns: what to send, and a time after which another round is worth while.
    private func round(_ load: inout CourierLoad) async -> (claimed: [Delivery], pause: Duration?) {
        let ended = mailbox.take()
        let pause = load.end(ended, settings: settings)
        ended.forEach(report)
        let isClosing = mailbox.isClosing
        let room = isClosing ? 0 : load.room(of: settings.inFlight)
        guard room > 0 || !load.settlements.isEmpty else { return ([], pause) }
        do {
            let claimed = try await write(load.settlements, claiming: room, besides: load.subjectsUnderWay)
            if load.settled(claiming: claimed) { logger.notice("events are settled and claimed again") }
            // The oldest may have been of few subjects; now that those are under way, the next may be of others.
            let looksOn = claimed.count < room && claimed.contains(where: \.hasMoreBehind)
            return (claimed, looksOn ? .zero : pause)
        } catch {
            if load.failed(isClosing: isClosing) { logger.warning("events not settled or claimed; trying on", metadata: ["error": "\(error)"]) }
            return ([], .milliseconds(500))
        }
    }

    private func attempt(_ delivery: Delivery) async {
        let outcome = await sender.send(delivery, to: subscriber)
        mailbox.put(Attempt(delivery: delivery, outcome: outcome))
    }

    private func knockRegularly() async {
        while !Task.isCancelled { await knock(after: settings.poll * Double.random(in: 0.75...1)) }
    }

    private func knock(after pause: Duration) async {
        try? await Task.sleep(for: pause)
        mailbox.knock()
    }
}
