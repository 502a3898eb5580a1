import ContractsQA
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit

/// The QA service wired: what `serve` runs and what tests start.
enum QAService: ServiceDefinition, ReceivesEvents {
    static let name = QAAPI.service
    static let schema = "qa"
    static var migrations: URL { Resources.folder("Migrations") }
    static var eventHandlers: [EventHandler] { handlers { Date() } }

    static func assemble(_ process: ServiceProcess) async throws -> ServiceAssembly {
        let router = try process.router(openAPI: Resources.openAPI)
        let receiver = EventReceiver(pool: process.pool, handlers: eventHandlers, logger: process.logger)
        let dependencies = Dependencies(pool: process.pool, outbox: Outbox(source: name))
        router.qa(dependencies, receiver: receiver)
        let signer = try process.signer()
        try router.publishKeys(signer.jwks())
        let relay = try process.relay(signer: signer)
        return ServiceAssembly(router: router, services: [relay, IdempotencySweep(pool: process.pool, logger: process.logger)])
    }
}
