import ArgumentParser
import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit

/// The receiver as its commands know it.
enum ProbeService: ReceivesEvents {
    static let name = "receiver"
    static let schema = "receiver"
    static var migrations: URL { get throws { throw ValidationError("The tests make the schema.") } }
    static var eventHandlers: [EventHandler] { [counting(work: .zero)] }

    static func assemble(_ process: ServiceProcess) async throws -> ServiceAssembly {
        let router = try process.router(openAPI: nil)
        router.events(EventReceiver(pool: process.pool, handlers: eventHandlers, logger: process.logger))
        return ServiceAssembly(router: router)
    }

    /// Writes each event down, and then takes its time over it, in its transaction.
    static func counting(work: Duration) -> EventHandler {
        EventHandler.on(Counted.type, Counted.self) { event, transaction in
            try await transaction.execute("INSERT INTO applied (event, subject, number) VALUES (\(event.id), \(event.subject), \(event.data.number))")
            if work > .zero { try await Task.sleep(for: work) }
        }
    }
}
