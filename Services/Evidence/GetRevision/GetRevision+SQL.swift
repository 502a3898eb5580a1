import ContractsCore
import ContractsEvidence
import Postgres

extension GetRevision {
    func row(_ number: Int, of item: EvidenceID, within reach: EvidenceReach) async throws -> RevisionRow? {
        try await dependencies.pool.row(
            "\(fragment: RevisionRow.select) WHERE revision.item_id = \(item) AND revision.number = \(number) AND \(fragment: reach.revisions)",
            into: RevisionRow.init)
    }
}
