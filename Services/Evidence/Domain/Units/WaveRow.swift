import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// A roll-out wave as it is stored.
struct WaveRow: Sendable {
    let code: String
    let title: String
    let start: LocalDate?
    let target: LocalDate?
    let revision: Int
    let changedBy: String
    let changedAt: Date

    static let columns: SQL = "wave.code, wave.title, wave.start_on, wave.target_on, wave.revision, wave.changed_by, wave.changed_at"

    var version: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }

    static func all(in executor: some Executor) async throws -> [WaveRow] {
        try await executor.rows("SELECT \(fragment: columns) FROM wave ORDER BY start_on NULLS LAST, code", into: WaveRow.init)
    }
}

extension EvidenceAPI.Wave {
    init(_ row: WaveRow) {
        self.init(code: row.code, title: row.title, start: row.start, target: row.target, etag: row.version.etag.description)
    }
}
