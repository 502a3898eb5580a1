import ContractsCore
import ContractsEvidence
import Events
import Postgres

/// The evidence service tells how a unit stands now (E2). The one that was told last counts, by the time of the event.
struct ReceiveUnit: Sendable {
    var handler: EventHandler {
        .on(EvidenceEvents.unitChanged) { (event: CloudEvent<EvidenceEvents.UnitChanged>, transaction) in
            try await self(event, in: transaction)
        }
    }

    func callAsFunction(_ event: CloudEvent<EvidenceEvents.UnitChanged>, in transaction: Transaction) async throws {
        let unit = event.data.unit
        try event.require(from: EvidenceAPI.service, about: unit.id.description)
        try await lockTree(in: transaction)
        guard try await save(unit, wave: event.data.wave?.code, toldAt: event.time, in: transaction) else { return }
        try await place(unit.id, in: transaction)
        try await save(event.data.lineage, in: transaction)
        try await event.record("unit.told", "unit/\(unit.id)", in: transaction)
    }
}
