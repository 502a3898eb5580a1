import ArgumentParser
import ContractsCore
import Events
import Foundation
import Hummingbird
import Identity
import Logging
import Postgres
import ServiceKit
import ServiceLifecycle
import UnixSignals

/// Takes events and writes each down in the transaction that records it.
struct Receive: AsyncParsableCommand {
    @OptionGroup var probe: Probe
    @Option var port = 0
    @Option(help: "Milliseconds that applying an event takes, in its transaction.") var work = 0

    func run() async throws {
        let pool = try probe.pool()
        let logger = probe.logger
        let keys = try JSONCoding.encoder().encode(TokenSigner(key: try probe.signingKey, issuer: Counted.service).jwks())
        guard let address = URL(string: "http://127.0.0.1/jwks") else { return }
        let verifier = TokenVerifier(issuers: [TrustedIssuer(issuer: Counted.service, jwks: address, kind: .service)], audience: "receiver") { _ in keys }
        let router = ServiceRouter(identity: verifier)
        router.events(EventReceiver(pool: pool, handlers: [ProbeService.counting(work: .milliseconds(work))], logger: logger))
        let application = ServiceServer(host: "127.0.0.1", port: port)
            .application(router.buildResponder(), services: [pool], logger: logger) { port in Probe.say("ready \(port)") }
        try await ServiceGroup(configuration: ServiceGroupConfiguration(services: [application], gracefulShutdownSignals: [.sigterm], logger: logger)).run()
    }
}
