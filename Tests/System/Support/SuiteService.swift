import Events
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport

/// A service of the suite as these tests wire it: its token issuer, its port, and whom it tells.
struct SuiteService: Sendable {
    let issuer: TestIssuer
    let port: Int

    init(_ name: String, port: Int) {
        issuer = TestIssuer(name, .service)
        self.port = port
    }

    var subscriber: Subscriber {
        guard let url = URL(string: "http://127.0.0.1:\(port)/v1/events") else { preconditionFailure("a loopback address is an address") }
        return Subscriber(name: issuer.name, url: url)
    }

    /// Serves with what the service itself adds to a router, believing the people's issuer and the other services, and telling them of its events.
    func run(
        on pool: Pool, among others: [SuiteService], routes: @Sendable (ServiceRouter, Pool, LogCapture) -> Void,
        _ body: @Sendable (TestService) async throws -> Void
    ) async throws {
        let log = LogCapture()
        let router = ServiceRouter(identity: TestIssuer.verifier(audience: issuer.name, issuers: [.people] + others.map(\.issuer)))
        routes(router, pool, log)
        let http = OutboundHTTP()
        let relay = Relay(pool: pool, subscribers: others.map(\.subscriber), signer: issuer.signer, http: http, logger: log.logger())
        do {
            try await withService(router, port: port, services: [relay], log: log, body)
        } catch {
            try? await http.close()
            throw error
        }
        try await http.close()
    }
}
