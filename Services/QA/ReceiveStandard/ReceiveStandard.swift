import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres

/// A version of a standard was published: its phases, indicators and scales (E1). It never changes again; told twice, it changes nothing.
struct ReceiveStandard: Sendable {
    let clock: @Sendable () -> Date

    var handler: EventHandler {
        .on(EvidenceEvents.standardPublished) { (event: CloudEvent<EvidenceEvents.StandardPublished>, transaction) in
            try await self(event, in: transaction)
        }
    }

    func callAsFunction(_ event: CloudEvent<EvidenceEvents.StandardPublished>, in transaction: Transaction) async throws {
        let version = event.data.document
        try event.require(from: EvidenceAPI.service, about: version.id.description)
        guard try await save(version, receivedAt: event.time, in: transaction) else { return }
        try await ApplicabilityLock.holdForStandard(in: transaction)
        let phases = version.phases.enumerated().map { PhaseToSave($0.element, of: version.id, position: $0.offset + 1) }
        try await save(phases, in: transaction)
        try await save(phases.flatMap(\.indicators), in: transaction)
        try await applyRemembered(phases.map(\.id), at: clock(), in: transaction)
        // Units may have submitted before the phase was described: now it is known how many indicators there are.
        try await reachAgain(phases.map(\.id), at: clock(), in: transaction)
        try await event.record("standard.told", "standard-version/\(version.id)", in: transaction)
    }
}
