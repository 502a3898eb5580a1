import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// A line of a log as it is stored.
struct LogLineRow: Sendable {
    let id: LogLineID
    let unit: UnitID
    let kind: EvidenceAPI.LogKind
    let on: LocalDate
    let text: String
    let detail: String?
    let likelihood: Int?
    let impact: Int?
    let mitigation: String?
    let owner: String?
    let minutes: Int?
    let role: String?
    let activity: String?
    let state: EvidenceAPI.LogState
    let closure: String?
    let revision: Int
    let writtenAt: Date
    let writtenBy: String
    let writtenByName: String
    let writtenByRank: String?
    let changedAt: Date
    let changedBy: String
    let changedByName: String
    let changedByRank: String?
    let sort: Int

    /// To be followed by a condition on `line` or an order.
    static let select: SQL = """
        SELECT line.id, line.unit_id, line.kind, line.on_date, line.text, line.detail, line.likelihood, line.impact, line.mitigation, line.owner,
               line.minutes, line.role, line.activity, line.state, line.closure, line.revision,
               line.written_at, line.written_by, line.written_by_name, line.written_by_rank,
               line.changed_at, line.changed_by, line.changed_by_name, line.changed_by_rank, line.sort
        FROM log_line AS line
        """

    static func find(_ place: LogPlace, _ id: LogLineID, in executor: some Executor) async throws -> LogLineRow? {
        try await executor.row(
            "\(fragment: select) WHERE line.id = \(id) AND line.unit_id = \(place.unit) AND line.kind = \(place.kind)", into: LogLineRow.init)
    }

    /// Holds the line until the transaction ends.
    static func lock(_ place: LogPlace, _ id: LogLineID, in transaction: Transaction) async throws -> LogLineRow? {
        try await transaction.row(
            "\(fragment: select) WHERE line.id = \(id) AND line.unit_id = \(place.unit) AND line.kind = \(place.kind) FOR UPDATE", into: LogLineRow.init)
    }

    var version: Version { Version(revision: revision, changedBy: changedByName, changedAt: changedAt) }
}

extension EvidenceAPI.LogKind: PostgresCodable {}
extension EvidenceAPI.LogState: PostgresCodable {}
