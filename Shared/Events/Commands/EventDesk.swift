import ContractsCore
import Logging
import Postgres
import ServiceKit

/// What the commands do their work with.
struct EventDesk<Definition: ReceivesEvents>: Sendable {
    private let receiver: EventReceiver

    static func open<Value>(_ body: (EventDesk) async throws -> Value) async throws -> Value {
        let settings = try await Settings.load()
        let configuration = try DatabaseConfiguration.runtime(settings, name: Definition.name, schema: Definition.schema)
        let logger = Logger(label: Definition.name) { LineLogHandler(label: $0, level: .warning, format: .text) }
        return try await Pool.with(configuration, logger: logger) { pool in
            try await body(EventDesk(receiver: EventReceiver(pool: pool, handlers: Definition.eventHandlers, logger: logger)))
        }
    }

    /// Every parked event, read page by page.
    func parked() async throws -> [ParkedEvents.Item] {
        var items: [ParkedEvents.Item] = []
        while true {
            let page = try await ListParkedEvents(receiver.pool)(nil, PageRequest(limit: 200, after: items.last?.id))
            items += page.items
            if page.next == nil { return items }
        }
    }

    func resend(_ id: ParkedEventID) async throws -> ParkedEvents.Item {
        try await ResendParkedEvent(receiver)(id, by: .commandLine)
    }

    func discard(_ id: ParkedEventID, because reason: String) async throws -> ParkedEvents.Item {
        try await DiscardParkedEvent(receiver.pool)(id, because: reason, by: .commandLine)
    }
}
