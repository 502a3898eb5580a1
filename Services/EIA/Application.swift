import ContractsEIA
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit

/// The EIA service wired: what `serve` runs and what tests start.
enum EIAService: ServiceDefinition, ReceivesEvents {
    static let name = EIAAPI.service
    static let schema = "eia"
    static var migrations: URL { Resources.folder("Migrations") }
    static var eventHandlers: [EventHandler] { eventHandlers(Journal()) }

    static func assemble(_ process: ServiceProcess) async throws -> ServiceAssembly {
        let router = try process.router(openAPI: Resources.openAPI)
        let receiver = EventReceiver(pool: process.pool, handlers: eventHandlers, logger: process.logger)
        let dependencies = Dependencies(pool: process.pool)
        router.eia(dependencies, receiver: receiver)
        let signer = try process.signer()
        try router.publishKeys(signer.jwks())
        let relay = try process.relay(signer: signer)
        let interval = try process.settings.int("REVIEW_INTERVAL_SECONDS", in: 5...86_400, default: 300)
        return ServiceAssembly(
            router: router,
            services: [
                relay, IdempotencySweep(pool: process.pool, logger: process.logger),
                ReviewClock(dependencies: dependencies, every: .seconds(interval), logger: process.logger),
            ])
    }
}
