import ContractsCore
import ContractsEvidence
import Postgres

extension PreviewSubmission {
    func contents(of items: [EvidenceID]) async throws -> [RevisionRow] {
        try await dependencies.pool.rows(
            "\(fragment: RevisionRow.select) JOIN evidence_item AS item ON item.id = revision.item_id AND item.head = revision.number WHERE item.id = ANY(\(items))",
            into: RevisionRow.init)
    }
}
