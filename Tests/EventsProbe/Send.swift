import ArgumentParser
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import ServiceLifecycle
import UnixSignals

/// Adds events, each in a transaction of its own, the subjects in turn; then relays until it is stopped.
struct Send: AsyncParsableCommand {
    @OptionGroup var probe: Probe
    @Option(help: "Where the receiver takes events.") var to: String
    @Option(help: "Events to add for each subject.") var events = 0
    @Option var subjects = 1
    @Option(help: "The number of the first event of each subject.") var first = 1
    @Option(help: "Milliseconds from one event to the next.") var every = 0
    @Flag(help: "Commit, say so, and never send.") var keep = false

    func run() async throws {
        let pool = try probe.pool()
        let logger = probe.logger
        if keep {
            try await add(to: pool)
            Probe.say("committed")
            try await Task.sleep(for: .seconds(300))
            return
        }
        guard let url = URL(string: to) else { throw ValidationError("--to is not an address") }
        let outbound = OutboundHTTP()
        let relay = Relay(
            pool: pool, subscribers: [Subscriber(name: "receiver", url: url)], signer: TokenSigner(key: try probe.signingKey, issuer: Counted.service),
            http: outbound, settings: settings, logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [outbound, pool, relay], gracefulShutdownSignals: [.sigterm], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            Probe.say("relaying")
            try await add(to: pool)
            Probe.say("committed")
            try await tasks.waitForAll()
        }
    }

    private func add(to pool: Pool) async throws {
        let outbox = Outbox(source: Counted.service)
        for number in first..<(first + events) {
            for subject in 0..<subjects {
                try await pool.transaction { transaction in
                    try await transaction.execute("INSERT INTO business (subject, number) VALUES (\("subject-\(subject)"), \(number))")
                    _ = try await outbox.add(type: Counted.type, subject: "subject-\(subject)", data: Counted(number: number), in: transaction)
                }
                if every > 0 { try await Task.sleep(for: .milliseconds(every)) }
            }
        }
    }

    /// Quick, so that a test is: a killed relay's events are free again after three seconds.
    private var settings: RelaySettings {
        var settings = RelaySettings()
        settings.poll = .milliseconds(200)
        settings.requestTimeout = .seconds(2)
        settings.lease = .seconds(3)
        settings.backoff = Backoff(base: .milliseconds(50), maximum: .milliseconds(500))
        settings.awayBackoff = Backoff(base: .milliseconds(50), maximum: .milliseconds(500))
        settings.maximumFailures = 1000
        return settings
    }
}
