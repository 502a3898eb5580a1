import ContractsCore
import ContractsEvidence
import Postgres

extension ListRevisions {
    func rows(of item: EvidenceID, within reach: EvidenceReach, before number: Int?, limit: Int) async throws -> [RevisionRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: RevisionRow.select) WHERE revision.item_id = \(item) AND revision.number < \(number ?? Int(Int32.max)) AND \(fragment: reach.revisions)
            ORDER BY revision.number DESC LIMIT \(limit)
            """,
            into: RevisionRow.init
        )
    }
}
