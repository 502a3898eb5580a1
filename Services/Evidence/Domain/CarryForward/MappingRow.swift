import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// A mapping as it is stored.
struct MappingRow: Sendable {
    let revision: Int
    let changedAt: Date
    let changedBy: String
    let changedByName: String
    let changedByRank: String?

    /// - Parameter lock: holds it until the transaction ends.
    static func find(from earlier: PhaseID, to later: PhaseID, lock: Bool = false, in executor: some Executor) async throws -> MappingRow? {
        let suffix: SQL = lock ? " FOR UPDATE" : ""
        return try await executor.row(
            """
            SELECT revision, changed_at, changed_by, changed_by_name, changed_by_rank FROM indicator_mapping
            WHERE earlier_id = \(earlier) AND later_id = \(later)\(fragment: suffix)
            """,
            into: MappingRow.init)
    }

    static func pairs(from earlier: PhaseID, to later: PhaseID, in executor: some Executor) async throws -> [EvidenceAPI.MappedPair] {
        try await executor.rows(
            """
            SELECT earlier_indicator, later_indicator, note FROM mapped_pair WHERE earlier_id = \(earlier) AND later_id = \(later) ORDER BY position
            """,
            into: EvidenceAPI.MappedPair.init(earlier:later:note:))
    }

    var current: Version { Version(revision: revision, changedBy: changedByName, changedAt: changedAt) }
}
