import Events
import Foundation
import Logging
import Postgres
import ServiceKit
import ServiceLifecycle
import TestSupport
import Testing

extension World {
    /// Everything faster than in production, notifications aside.
    static var quick: RelaySettings {
        var settings = RelaySettings()
        settings.poll = .milliseconds(100)
        settings.requestTimeout = .seconds(2)
        settings.lease = .seconds(4)
        settings.measure = .milliseconds(100)
        settings.maximumFailures = 3
        settings.backoff = Backoff(base: .milliseconds(20), maximum: .milliseconds(100))
        settings.awayBackoff = Backoff(base: .milliseconds(20), maximum: .milliseconds(200))
        return settings
    }

    func relay(to subscribers: [Subscriber], _ settings: RelaySettings = World.quick, http: OutboundHTTP) -> Relay {
        Relay(pool: sending, subscribers: subscribers, signer: World.sender.signer, http: http, settings: settings, logger: log.logger(), metrics: metrics)
    }

    /// A relay to the port for the time of `body`, stopped as SIGTERM would.
    func withRelay<T: Sendable>(to port: Int, _ settings: RelaySettings = World.quick, _ body: @Sendable () async throws -> T) async throws -> T {
        try await withRelay(to: [subscriber(at: port)], settings, body)
    }

    func withRelay<T: Sendable>(
        to subscribers: [Subscriber], _ settings: RelaySettings = World.quick, _ body: @Sendable () async throws -> T
    ) async throws -> T {
        let http = OutboundHTTP()
        let group = ServiceGroup(
            configuration: .init(services: [http, relay(to: subscribers, settings, http: http)], logger: log.logger("group", level: .error)))
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let result: Result<T, any Error>
            do {
                // What is added before the subscribers are known is theirs too, but not at once.
                try await eventually { try await registered() == Set(subscribers.map(\.name)) }
                result = .success(try await body())
            } catch {
                result = .failure(error)
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return try result.get()
        }
    }

    private func registered() async throws -> Set<String> {
        Set(try await sending.values("SELECT name FROM outbox_subscriber", as: String.self))
    }

    func subscriber(at port: Int, _ name: String = World.receiver) -> Subscriber {
        guard let url = URL(string: "http://127.0.0.1:\(port)/v1/events") else { preconditionFailure("a loopback address is an address") }
        return Subscriber(name: name, url: url)
    }
}
