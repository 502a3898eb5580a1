import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit

/// The evidence service wired: what `serve` runs and what tests start.
enum EvidenceService: ServiceDefinition, ReceivesEvents {
    static let name = EvidenceAPI.service
    static let schema = "evidence"
    static var migrations: URL { Resources.folder("Migrations") }
    static var eventHandlers: [EventHandler] { [ReturnEntry.handler, AssureEntry.handler, ReceiveAction.handler, .ignoring(QAEvents.gapAgreed)] }

    static func assemble(_ process: ServiceProcess) async throws -> ServiceAssembly {
        let router = try process.router(openAPI: Resources.openAPI)
        let receiver = EventReceiver(pool: process.pool, handlers: eventHandlers, logger: process.logger)
        let dependencies = Dependencies(pool: process.pool, outbox: Outbox(source: name), filing: try Filing(process.settings))
        router.evidence(dependencies, receiver: receiver)
        let signer = try process.signer()
        try router.publishKeys(signer.jwks())
        let relay = try process.relay(signer: signer)
        if dependencies.filing == nil { process.logger.notice("FILES_DIRECTORY is not set: no files are taken") }
        if let filing = dependencies.filing, filing.scanner == nil { process.logger.warning("FILE_SCANNING is false: files are marked as not scanned") }
        let interval = try process.settings.int("FILE_RESCAN_SECONDS", in: 1...86_400, default: 30)
        let upkeep = FileUpkeep(dependencies: dependencies, interval: .seconds(interval), logger: process.logger)
        let publications = PublicationUpkeep(dependencies: dependencies, logger: process.logger)
        return ServiceAssembly(
            router: router, services: [relay, IdempotencySweep(pool: process.pool, logger: process.logger), upkeep, publications])
    }
}
