import ContractsCore
import Events
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport
import Testing

extension World {
    typealias Step = @Sendable (CloudEvent<Counted>, Transaction) async throws -> Void

    /// Writes each event down, between `before` and `after`, in its transaction.
    static func counting(before: @escaping Step = { _, _ in }, after: @escaping Step = { _, _ in }) -> EventHandler {
        EventHandler.on(Counted.type, Counted.self) { event, transaction in
            try await before(event, transaction)
            try await transaction.execute("INSERT INTO applied (event, subject, number) VALUES (\(event.id), \(event.subject), \(event.data.number))")
            try await after(event, transaction)
        }
    }

    func receiver(_ handlers: [EventHandler]) -> EventReceiver {
        EventReceiver(pool: receiving, handlers: handlers, logger: log.logger(), metrics: metrics)
    }

    /// The receiving service over real HTTP.
    func withReceiver<T: Sendable>(
        _ handlers: [EventHandler] = [World.counting()], port: Int = 0, _ body: @Sendable (TestService) async throws -> T
    ) async throws -> T {
        let router = ServiceRouter(identity: TestIssuer.verifier(audience: World.receiver, issuers: [World.sender, World.people, .services]))
        router.events(receiver(handlers))
        return try await withService(router, port: port, log: log, body)
    }

    /// An event as the sender would send it.
    func event(
        _ number: Int, id: String = UUID().uuidString.lowercased(), type: String = Counted.type, source: String = World.sender.name
    ) -> CloudEvent<Counted> {
        CloudEvent(id: id, source: source, type: type, subject: "unit-1", time: Date(), data: Counted(number: number))
    }

    /// Sends it by hand.
    func post(
        _ event: CloudEvent<some Codable & Sendable>, to service: TestService, as issuer: TestIssuer = World.sender, expecting status: Int,
        _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let body = String(decoding: try JSONCoding.encoder().encode(event), as: UTF8.self)
        let answer = try await service.post("/v1/events", body, token: try await issuer.serviceToken(issuer.name, for: World.receiver))
        #expect(answer.status == status, comment, sourceLocation: sourceLocation)
    }

    func administrator() async throws -> String {
        try await World.people.token(.administrator, for: World.receiver)
    }
}
