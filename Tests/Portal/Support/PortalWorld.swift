import ContractsCore
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport

@testable import Portal

/// A portal that is running for a test, with a database of its own. The other services are not there: what depends on them says so, the rest works.
struct PortalWorld: Sendable {
    static let issuer = "http://portal.test"

    let service: TestService
    let pool: Pool
    let site: Site
    let pages: [PageEntry]
    let log: LogCapture
    let clock: TestClock

    /// A browser that nobody has signed in with.
    func browser() -> Browser { Browser(service: service, cookieName: site.cookie.name) }

    /// A browser with somebody signed in.
    func browser(as person: PersonID) async throws -> Browser {
        let browser = browser()
        try await browser.signIn(person)
        return browser
    }

    func browser(_ role: Role, in unit: PersonGrant.Unit? = nil) async throws -> Browser {
        try await browser(as: try await person("\(role.rawValue), \(UUID())", [PersonGrant(role: role, unit: unit, until: nil)]))
    }

    /// A sample person, made for the test.
    func person(_ name: String = "SPOC, Enfield", _ grants: [PersonGrant] = [], sample: Bool = true) async throws -> PersonID {
        let id = try await site.people.create(
            PersonDetails(name: name, rank: "Inspector", active: true), sampleGroup: sample ? "Samples" : nil, by: PortalWorld.origin)
        if !grants.isEmpty { try await site.people.give(grants, to: id, by: PortalWorld.origin) }
        return id
    }

    static let origin = People.Origin(
        principal: Principal(subject: "test", name: "Test", grants: [Grant(.administrator, units: nil)], issuer: issuer, kind: .person), address: "test")

    static let enfield = PersonGrant.Unit(id: .new(), code: "YE", name: "Enfield")
    static let barnet = PersonGrant.Unit(id: .new(), code: "SX", name: "Barnet")
}

/// Runs the portal for the time of `body`.
func withPortal(
    publicURL: String = "http://127.0.0.1", demonstrationSignIn: Bool = true, database: TestDatabase? = nil,
    _ body: @Sendable (PortalWorld) async throws -> Void
) async throws {
    try await withDatabase(service: PortalDefinition.schema, migrations: PortalDefinition.migrations) { database in
        try await database.withPool(of: PortalDefinition.schema) { pool in
            let clock = TestClock()
            let signer = TokenSigner(key: .generate(), issuer: PortalWorld.issuer)
            let settings = PortalSettings(
                site: SiteSettings(
                    environment: .demonstration, publicURL: URL(string: publicURL)!, issuer: PortalWorld.issuer, demonstrationSignIn: demonstrationSignIn,
                    version: "test"),
                // Port 9 discards: nothing listens there.
                evidence: URL(string: "http://127.0.0.1:9")!, qa: URL(string: "http://127.0.0.1:9")!, actionPlan: URL(string: "http://127.0.0.1:9")!,
                eia: URL(string: "http://127.0.0.1:9")!, documents: nil,
                signer: signer)
            let outbound = OutboundHTTP()
            let site = try Site(settings, database: pool, outbound: outbound, clock: { clock.now })
            let router = ServiceRouter(identity: nil)
            let pages = PortalDefinition.addEverything(to: router, site: site, signer: signer)
            let log = LogCapture()
            do {
                try await withService(router, log: log) { service in
                    try await body(PortalWorld(service: service, pool: pool, site: site, pages: pages, log: log, clock: clock))
                }
            } catch {
                try await outbound.close()
                throw error
            }
            try await outbound.close()
        }
    }
}
