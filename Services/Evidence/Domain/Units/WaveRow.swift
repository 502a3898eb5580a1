import ContractsCore
import ContractsEvidence
import Postgres

/// A roll-out wave as it is stored.
struct WaveRow: Sendable {
    let code: String
    let title: String
    let start: LocalDate?
    let target: LocalDate?

    static func all(in executor: some Executor) async throws -> [WaveRow] {
        try await executor.rows("SELECT code, title, start_on, target_on FROM wave ORDER BY start_on NULLS LAST, code", into: WaveRow.init)
    }
}

extension EvidenceAPI.Wave {
    init(_ row: WaveRow) {
        self.init(code: row.code, title: row.title, start: row.start, target: row.target)
    }
}
