import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres

/// Tells QA that evidence changed under entries that it has in hand or has assured.
struct EntryEvents: Sendable {
    private let dependencies: Dependencies

    init(_ dependencies: Dependencies) {
        self.dependencies = dependencies
    }

    func tell(_ changed: [ChangedEntry], unit: UnitID, evidence: EvidenceID, revision: Int, at now: Date, in transaction: Transaction) async throws {
        let changed = changed.map { LinkedEntry(unit: unit, indicator: $0.indicator, progress: $0.progress) }
        try await tell(changed, evidence: evidence, revision: revision, at: now, in: transaction)
    }

    /// The same for entries of several units.
    func tell(_ changed: [LinkedEntry], evidence: EvidenceID, revision: Int, at now: Date, in transaction: Transaction) async throws {
        let events = changed.filter(\.progress.concernsQA).map { entry in
            (
                subject: entry.unit.description,
                data: EvidenceEvents.EntryChanged(unit: entry.unit, indicator: entry.indicator, evidence: evidence, revision: revision, changedAt: now)
            )
        }
        try await dependencies.outbox.add(type: EvidenceEvents.entryChanged, events, in: transaction)
    }
}
