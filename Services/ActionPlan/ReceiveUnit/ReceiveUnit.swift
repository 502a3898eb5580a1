import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres
import ServiceKit

/// Keeps what the evidence service tells of units: names for lists, the tree for counts, the lineage for access.
struct ReceiveUnit: Sendable {
    static var handler: EventHandler {
        .on(EvidenceEvents.unitChanged) { (event: CloudEvent<EvidenceEvents.UnitChanged>, transaction) in
            try await ReceiveUnit()(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` where another service speaks, which parks it.
    func callAsFunction(_ event: CloudEvent<EvidenceEvents.UnitChanged>, in transaction: Transaction) async throws {
        guard event.source == EvidenceAPI.service else { throw EventUnprocessable("Only \(EvidenceAPI.service) may say this; it came from \(event.source).") }
        let unit = event.data.unit
        var validation = Validation()
        let (code, name) = (validation.text(unit.code, at: "/data/unit/code", max: 100), validation.text(unit.name, at: "/data/unit/name", max: 300))
        try validation.finish()
        try await save(unit, code: code, name: name, toldAt: event.time, in: transaction)
        try await save(event.data.lineage, in: transaction)
    }
}
