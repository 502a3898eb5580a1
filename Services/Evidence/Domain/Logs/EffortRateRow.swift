import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// What an hour of a role costs from a day on, as it is stored.
struct EffortRateRow: Sendable {
    let role: String
    let pencePerHour: Int
    let from: LocalDate
    let revision: Int
    let changedAt: Date
    let changedBy: String

    /// The latest of each role first.
    static func all(in executor: some Executor) async throws -> [EffortRateRow] {
        try await executor.rows(
            "SELECT role, pence_per_hour, from_date, revision, changed_at, changed_by FROM effort_rate ORDER BY lower(role), from_date DESC",
            into: EffortRateRow.init)
    }
}

extension [EffortRateRow] {
    /// Of all rates together: whoever sets one has seen the others.
    var version: Version {
        let last = self.max { $0.changedAt < $1.changedAt }
        return Version(
            revision: reduce(0) { $0 + $1.revision }, changedBy: last?.changedBy ?? EvidenceAPI.service,
            changedAt: last?.changedAt ?? Date(timeIntervalSince1970: 0))
    }
}

extension EvidenceAPI.EffortRate {
    init(_ row: EffortRateRow) {
        self.init(role: row.role, pencePerHour: row.pencePerHour, from: row.from)
    }
}

extension EvidenceAPI.EffortRates {
    init(_ rows: [EffortRateRow]) {
        self.init(rates: rows.map(EvidenceAPI.EffortRate.init), etag: rows.version.etag.description)
    }
}
