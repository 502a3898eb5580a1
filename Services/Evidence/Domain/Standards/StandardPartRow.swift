import ContractsCore
import ContractsEvidence
import Postgres

/// The ids that a version's phases and indicators were stored under; their text is in the version's document.
struct StandardPartRow: Sendable {
    let phase: PhaseID
    let phaseCode: String
    let indicator: IndicatorID?
    let indicatorCode: String?
    let indicatorSHA256: String?

    /// Every phase, also without indicators.
    static func all(of version: StandardVersionID, in executor: some Executor) async throws -> [StandardPartRow] {
        try await executor.rows(
            """
            SELECT phase.id, phase.code, indicator.id, indicator.code, indicator.sha256
            FROM phase LEFT JOIN indicator ON indicator.phase_id = phase.id
            WHERE phase.version_id = \(version) ORDER BY phase.position, indicator.position
            """,
            into: StandardPartRow.init
        )
    }
}
