import ContractsCore
import ContractsEvidence
import Postgres

extension CompareRevisions {
    func rows(_ numbers: [Int], of item: EvidenceID, within reach: EvidenceReach) async throws -> [RevisionRow] {
        try await dependencies.pool.rows(
            "\(fragment: RevisionRow.select) WHERE revision.item_id = \(item) AND revision.number = ANY(\(numbers)) AND \(fragment: reach.revisions)",
            into: RevisionRow.init)
    }

    func codes(of indicators: [IndicatorID]) async throws -> [IndicatorID: String] {
        let rows = try await dependencies.pool.rows("SELECT id, code FROM indicator WHERE id = ANY(\(indicators))") { (id: IndicatorID, code: String) in
            (id, code)
        }
        return Dictionary(rows) { first, _ in first }
    }
}
