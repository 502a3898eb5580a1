import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres

/// Keeps the indicators of a published standard (E1): actions name them. A version never changes; told twice, it changes nothing.
struct ReceiveStandard: Sendable {
    static var handler: EventHandler {
        .on(EvidenceEvents.standardPublished) { (event: CloudEvent<EvidenceEvents.StandardPublished>, transaction) in
            try await ReceiveStandard()(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` where another service speaks, or of another version than the subject, which parks it.
    func callAsFunction(_ event: CloudEvent<EvidenceEvents.StandardPublished>, in transaction: Transaction) async throws {
        guard event.source == EvidenceAPI.service else { throw EventUnprocessable("Only \(EvidenceAPI.service) may say this; it came from \(event.source).") }
        let version = event.data.document
        guard event.subject == version.id.description else { throw EventUnprocessable("The event's subject is not the version that it is about.") }
        let indicators = version.phases.flatMap(\.sections).flatMap(\.indicators).map { KnownIndicator(id: $0.id, code: $0.code, wording: $0.wording) }
        try await save(indicators, of: version.id, toldAt: event.time, in: transaction)
    }
}
