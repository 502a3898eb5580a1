import ContractsCore
import ContractsEvidence
import Postgres

extension ListStandards {
    struct PhaseRow {
        let standard: String
        let standardTitle: String
        let version: StandardVersionID
        let label: String
        let title: String
        let state: EvidenceAPI.VersionState
        let publishedOn: LocalDate?
        let phase: PhaseID
        let phaseCode: String
        let phaseTitle: String
        let national: Bool
        let indicators: Int
    }

    func phases(includingDrafts: Bool) async throws -> [PhaseRow] {
        try await dependencies.pool.rows(
            """
            WITH visible AS (
                SELECT version.*, (SELECT count(*) FROM indicator WHERE indicator.version_id = version.id) AS indicators
                FROM standard_version AS version WHERE version.state = 'published' OR \(includingDrafts)
            )
            SELECT standard.code, standard.title, visible.id, visible.label, visible.title, visible.state, visible.published_on,
                   phase.id, phase.code, phase.title, phase.national, (SELECT count(*) FROM indicator WHERE indicator.phase_id = phase.id)
            FROM visible JOIN standard ON standard.code = visible.standard_code JOIN phase ON phase.version_id = visible.id
            ORDER BY max(visible.indicators) OVER (PARTITION BY standard.code) DESC, standard.title, standard.code,
                     visible.published_at DESC NULLS FIRST, visible.created_at DESC, visible.id, phase.position
            """,
            into: PhaseRow.init
        )
    }
}
