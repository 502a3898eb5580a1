import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// Takes what happens to an item on to the entries where it counts without citing them (E8, E9): they are marked as changed, and QA hears of it. The item's row
/// is held by the caller, so that nothing is linked to it meanwhile.
struct LinkCascade: Sendable {
    let dependencies: Dependencies
    let item: EvidenceID
    /// The item's, as it now stands.
    let revision: Int
    let by: EvidenceAPI.Author
    let at: Date

    init(_ dependencies: Dependencies, item: EvidenceID, revision: Int, by author: EvidenceAPI.Author, at: Date) {
        self.dependencies = dependencies
        self.item = item
        self.revision = revision
        self.by = author
        self.at = at
    }

    /// Its text or its files are others now. Where it cites an indicator itself by now, it need not be carried there any longer.
    func changed(citing cites: [IndicatorID], in transaction: Transaction) async throws {
        try await tell(try await markChanged(except: cites, in: transaction), in: transaction)
        try await supersede(cites, in: transaction)
    }

    /// It no longer counts where units inherited it.
    /// - Parameter except: indicators for which it is still offered.
    func lapse(_ cause: EvidenceAPI.LapseCause, because reason: String?, except kept: [IndicatorID] = [], in transaction: Transaction) async throws {
        try await tell(try await lapse(.inherited, cause, reason, except: kept, in: transaction), in: transaction)
    }

    /// It was taken out of its unit's workbook: nowhere does it count.
    func withdraw(because reason: String, in transaction: Transaction) async throws {
        try await lapse(.withdrawn, because: reason, in: transaction)
        try await tell(try await lapse(.carried, .withdrawn, reason, except: [], in: transaction), in: transaction)
    }

    /// It is back in its unit's workbook, and counts where the unit had carried it. Other units inherit it only once it is published anew.
    func reinstate(in transaction: Transaction) async throws {
        try await tell(try await resumeCarried(in: transaction), in: transaction)
    }

    /// All units in one statement: hundreds may lean on an item.
    private func tell(_ changed: [LinkedEntry], in transaction: Transaction) async throws {
        try await EntryEvents(dependencies).tell(changed, evidence: item, revision: revision, at: at, in: transaction)
    }
}
