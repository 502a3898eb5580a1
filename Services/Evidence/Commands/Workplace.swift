import Events
import Logging
import Postgres
import ServiceKit

/// What the commands do their work with: the same use cases as the API, under the runtime role.
enum Workplace {
    static func open<Value>(_ body: (Dependencies) async throws -> Value) async throws -> Value {
        let settings = try await Settings.load()
        var configuration = try DatabaseConfiguration.runtime(settings, name: EvidenceService.name, schema: EvidenceService.schema)
        configuration.size = 1
        let logger = Logger(label: EvidenceService.name) { LineLogHandler(label: $0, level: .warning, format: .text) }
        return try await Pool.with(configuration, logger: logger) { pool in
            try await body(Dependencies(pool: pool, outbox: Outbox(source: EvidenceService.name)))
        }
    }
}
