import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres

/// Evidence under an entry was saved after its submission (E6): what QA judges is still what was frozen, and it is shown that there is something newer.
struct ReceiveEntryChange: Sendable {
    let clock: @Sendable () -> Date

    var handler: EventHandler {
        .on(EvidenceEvents.entryChanged) { (event: CloudEvent<EvidenceEvents.EntryChanged>, transaction) in
            try await self(event, in: transaction)
        }
    }

    func callAsFunction(_ event: CloudEvent<EvidenceEvents.EntryChanged>, in transaction: Transaction) async throws {
        let changed = event.data
        try event.require(from: EvidenceAPI.service, about: changed.unit.description)
        try await transaction.execute(
            """
            INSERT INTO evidence_change (unit_id, indicator_id, evidence_id, revision, changed_at)
            VALUES (\(changed.unit), \(changed.indicator), \(changed.evidence), \(changed.revision), \(changed.changedAt))
            """
        )
        // The revision stays: it is that of the judgement, and what is judged is the same. Only the first change since is noted: later ones count nothing anew.
        try await transaction.execute(
            """
            UPDATE entry SET changed_since = \(changed.changedAt), changed_at = greatest(changed_at, \(clock()))
            WHERE unit_id = \(changed.unit) AND indicator_id = \(changed.indicator) AND submitted_at < \(changed.changedAt)
                AND (changed_since IS NULL OR changed_since > \(changed.changedAt))
            """
        )
        try await event.record("entry.changed", "entry/\(changed.unit)/\(changed.indicator)", in: transaction)
    }
}
