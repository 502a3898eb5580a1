import ContractsCore
import ContractsEvidence
import Postgres

/// A phase of a published version.
struct PhaseRow: Sendable {
    let id: PhaseID
    let code: String
    let title: String
    let national: Bool
    let version: StandardVersionID
    let versionLabel: String
    let standardCode: String
    let indicators: Int

    private static let select: SQL = """
        SELECT phase.id, phase.code, phase.title, phase.national, version.id, version.label, version.standard_code,
               (SELECT count(*) FROM indicator WHERE indicator.phase_id = phase.id)
        FROM phase JOIN standard_version AS version ON version.id = phase.version_id
        WHERE version.state = 'published'
        """

    static func find(_ id: PhaseID, in executor: some Executor) async throws -> PhaseRow? {
        try await executor.row("\(fragment: select) AND phase.id = \(id)", into: PhaseRow.init)
    }

    static func published(in executor: some Executor) async throws -> [PhaseRow] {
        try await executor.rows("\(fragment: select) ORDER BY version.published_at DESC, version.id DESC, phase.position", into: PhaseRow.init)
    }

    /// The newest published version's first phase that has indicators: what is worked on.
    static func current(in executor: some Executor) async throws -> PhaseRow? {
        try await executor.row(
            """
            \(fragment: select) AND EXISTS (SELECT FROM indicator WHERE indicator.phase_id = phase.id)
            ORDER BY version.published_at DESC, version.id DESC, phase.position LIMIT 1
            """,
            into: PhaseRow.init
        )
    }

    /// - Throws: `AccessRefusal.notFound` where there is none.
    static func require(_ id: PhaseID?, in executor: some Executor) async throws -> PhaseRow {
        let found = if let id { try await find(id, in: executor) } else { try await current(in: executor) }
        guard let found else { throw AccessRefusal.notFound }
        return found
    }
}
