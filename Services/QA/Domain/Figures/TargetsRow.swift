import ContractsCore
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// The targets as they were set, whole (Q6).
struct TargetsRow: Sendable {
    let number: Int
    let targets: JSONB<[QAAPI.Target]>
    let setBy: String?
    let setByName: String?
    let setByRank: String?
    let setAt: Date

    static func current(in executor: some Executor) async throws -> TargetsRow {
        let row = try await executor.row(
            "SELECT number, targets, set_by, set_by_name, set_by_rank, set_at FROM target_set ORDER BY number DESC LIMIT 1", into: TargetsRow.init)
        guard let row else { throw AccessRefusal.notFound }
        return row
    }

    /// Those of a phase, by date.
    func targets(of phase: PhaseRow) -> [QAAPI.Target] {
        targets.value.filter { $0.standardCode == phase.standardCode && $0.phaseCode == phase.code }.sorted { $0.by < $1.by }
    }

    var version: Version { Version(revision: number, changedBy: setByName ?? QAAPI.service, changedAt: setAt) }
}

extension QAAPI.Targets {
    init(_ row: TargetsRow) {
        self.init(
            targets: row.targets.value.sorted { $0.by < $1.by },
            setBy: row.setBy.map { QAAPI.Assessor(subject: $0, name: row.setByName ?? $0, rank: row.setByRank) },
            setAt: row.setAt, etag: row.version.etag.description)
    }
}
