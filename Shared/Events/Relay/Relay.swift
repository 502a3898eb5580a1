package import CoreMetrics
import Foundation
package import Identity
package import Logging
package import Postgres
package import ServiceKit
import ServiceLifecycle

/// Delivers what is in the outbox to every subscriber, at least once, each subject's events in order.
///
/// Any number of relays may run, in any number of processes: an event that is being sent belongs to one of them for the time of its lease, and while it is open
/// no later event of its subject goes to that subscriber. A process that dies between commit and sending, or between sending and recording that, leaves an
/// event whose lease runs out; it is sent (again), and the receiver's inbox knows it by its id.
///
/// An event that is refused `maximumFailures` times is parked. It keeps its place: later events of its subject to that subscriber wait until an
/// administrator sends it again or discards it (`ParkedEvents`); other subjects and other subscribers go on.
package struct Relay: Service {
    let pool: Pool
    let subscribers: [Subscriber]
    let settings: RelaySettings
    let logger: Logger
    let metrics: any MetricsFactory
    private let sender: EventSender
    /// In `claimed_by`, while this process runs.
    private let id = UUID()

    /// - Parameters:
    ///   - signer: signs as the service; its issuer is the `source` of the events. The subscriber's name is the audience.
    ///   - http: stopped after the relay.
    /// - Precondition: the lease is longer than the request's time-out.
    package init(
        pool: Pool, subscribers: [Subscriber], signer: TokenSigner, http: OutboundHTTP, settings: RelaySettings = RelaySettings(), logger: Logger,
        metrics: any MetricsFactory = MetricsSystem.factory
    ) {
        precondition(settings.lease > settings.requestTimeout, "a lease must outlast a request")
        self.pool = pool
        self.subscribers = subscribers
        self.settings = settings
        self.logger = logger
        self.metrics = metrics
        self.sender = EventSender(signer: signer, http: http, timeout: settings.requestTimeout)
    }

    /// Until graceful shutdown, which lets the requests that are on their way end.
    package func run() async throws {
        guard let channel = await registeredChannel() else { return }
        let couriers = subscribers.map {
            Courier(
                to: $0, relay: id, pool: pool, sender: sender, settings: settings, metrics: RelayMetrics(subscriber: $0.name, factory: metrics), logger: logger)
        }
        await withDiscardingTaskGroup { group in
            group.addTask { await passOnHints(from: channel, to: couriers) }
            group.addTask { await upkeep() }
            group.addTask { await measureInbox() }
            await withDiscardingTaskGroup { running in
                running.addTask { try? await gracefulShutdown() }
                for courier in couriers { running.addTask { await courier.run() } }
            }
            group.cancelAll()
        }
    }

    private func passOnHints(from channel: String, to couriers: [Courier]) async {
        for await _ in pool.listen(channel) {
            couriers.forEach { $0.mailbox.knock() }
        }
    }

    /// Keeps trying while the database is away. Nil when stopped meanwhile.
    private func registeredChannel() async -> String? {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    return try await register()
                } catch {
                    logger.warning("subscribers not registered", metadata: ["error": "\(error)"])
                    try? await Task.sleep(for: .seconds(1))
                }
            }
            return nil
        }
    }
}
