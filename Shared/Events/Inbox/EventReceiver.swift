package import ContractsCore
package import CoreMetrics
import Foundation
package import Identity
package import Logging
package import Postgres
import ServiceKit

/// Takes the events of other services and applies each exactly once, however often it comes.
///
/// The event's (source, id) is recorded in the transaction that applies it: a duplicate finds the record, one that comes at the same moment waits for it.
/// What cannot be applied is parked, whole, with the reason, and does not hold up the sender; later events of the same subject are applied meanwhile.
package struct EventReceiver: Sendable {
    /// What became of an event.
    package enum Receipt: String, Sendable, Hashable {
        case applied, duplicate, parked
    }

    let pool: Pool
    let handlers: [String: EventHandler]
    let metrics: InboxMetrics
    private let logger: Logger

    /// - Precondition: one handler for each type.
    package init(pool: Pool, handlers: [EventHandler], logger: Logger, metrics: any MetricsFactory = MetricsSystem.factory) {
        self.pool = pool
        self.handlers = Dictionary(handlers.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in preconditionFailure("two handlers for \(first.type)") })
        self.metrics = InboxMetrics(factory: metrics)
        self.logger = logger
    }

    /// - Parameter sender: who brought it. The event's source must be the issuer of its token: no service speaks for another.
    /// - Throws: the 403 problem for a foreign source, 422 for what is not a CloudEvent 1.0, 503 when it may work later, `EventTookTooLong`; whatever else a
    ///   handler throws.
    package func receive(_ event: CloudEvent<JSONValue>, from sender: Principal) async throws -> Receipt {
        guard sender.kind == .service, sender.issuer == event.source else {
            throw ProblemError.forbidden("A service may send only its own events: the event's source must be the issuer of the token.")
        }
        try event.validate()
        let receipt = try await receivedInTime { try await applyOrPark(event) }
        metrics.received(event.type, known: handlers[event.type] != nil, receipt)
        return receipt
    }

    private func applyOrPark(_ event: CloudEvent<JSONValue>) async throws -> Receipt {
        do {
            return try await pool.transaction { transaction in
                guard try await transaction.execute(EventReceiver.record(event)) == 1 else { return .duplicate }
                try await apply(event, in: transaction)
                return .applied
            }
        } catch let refused as EventUnprocessable {
            return try await park(event, because: refused.reason)
        }
    }

    /// - Throws: `EventUnprocessable` for whatever trying again would not change.
    func apply(_ event: CloudEvent<JSONValue>, in transaction: Transaction) async throws {
        guard let handler = handlers[event.type] else { throw EventUnprocessable("This service knows no event of type \(event.type).") }
        do {
            try await handler.apply(event, transaction)
        } catch let refusal as any Refusal {
            throw EventUnprocessable(refusal.problem)
        } catch let problem as ProblemError where problem.problem.status < 500 {
            throw EventUnprocessable(problem)
        }
    }

    /// In a transaction of its own, after the one in which it failed was undone.
    private func park(_ event: CloudEvent<JSONValue>, because reason: String) async throws -> Receipt {
        try await pool.transaction { transaction in
            guard try await transaction.execute(EventReceiver.record(event)) == 1 else { return .duplicate }
            try await transaction.execute(EventReceiver.park(event, as: .new(), because: reason))
            logger.warning("event parked", metadata: ["event": "\(event.id)", "source": "\(event.source)", "type": "\(event.type)"])
            return .parked
        }
    }
}

extension EventUnprocessable {
    init(_ refusal: ProblemError) {
        let fields = (refusal.problem.errors ?? []).map { "\($0.pointer) \($0.detail)" }
        self.init(([refusal.problem.detail ?? refusal.problem.title] + fields).joined(separator: " "))
    }
}
