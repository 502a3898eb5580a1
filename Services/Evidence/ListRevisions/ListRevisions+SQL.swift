import ContractsCore
import ContractsEvidence
import Postgres

extension ListRevisions {
    func rows(of item: EvidenceID, before number: Int?, limit: Int) async throws -> [RevisionRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: RevisionRow.select) WHERE revision.item_id = \(item) AND revision.number < \(number ?? Int(Int32.max))
            ORDER BY revision.number DESC LIMIT \(limit)
            """,
            into: RevisionRow.init
        )
    }
}
