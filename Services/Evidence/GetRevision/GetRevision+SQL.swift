import ContractsCore
import ContractsEvidence
import Postgres

extension GetRevision {
    func row(_ number: Int, of item: EvidenceID) async throws -> RevisionRow? {
        try await dependencies.pool.row(
            "\(fragment: RevisionRow.select) WHERE revision.item_id = \(item) AND revision.number = \(number)", into: RevisionRow.init)
    }
}
