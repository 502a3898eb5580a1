import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ReceiveStandard {
    /// False where it is known already.
    func save(_ version: EvidenceAPI.StandardVersion, receivedAt: Date, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO standard_version (id, standard_code, standard_title, label, title, published_on, sha256, scales, received_at)
            VALUES (\(version.id), \(version.standardCode), \(version.standardTitle), \(version.label), \(version.title), \(version.publishedOn),
                    \(version.sha256), \(JSONB(version.scales)), \(receivedAt))
            ON CONFLICT DO NOTHING
            """
        ) == 1
    }

    func save(_ phases: [PhaseToSave], in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO phase (id, version_id, code, title, national, position, indicators, known)
            SELECT added.*, true
            FROM unnest(\(phases.map(\.id)), \(phases.map(\.version)), \(phases.map(\.code)), \(phases.map(\.title)), \(phases.map(\.national)),
                        \(phases.map(\.position)), \(phases.map(\.indicators.count))) AS added
            ON CONFLICT (id) DO UPDATE SET version_id = excluded.version_id, code = excluded.code, title = excluded.title, national = excluded.national,
                position = excluded.position, indicators = excluded.indicators, known = true
            """
        )
    }

    func save(_ indicators: [PhaseToSave.Indicator], in transaction: Transaction) async throws {
        guard !indicators.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO indicator (id, phase_id, code, position, strapline, wording, sha256, known)
            SELECT added.*, true
            FROM unnest(\(indicators.map(\.id)), \(indicators.map(\.phase)), \(indicators.map(\.code)), \(indicators.map(\.position)),
                        \(indicators.map(\.strapline)), \(indicators.map(\.wording)), \(indicators.map(\.sha256))) AS added
            ON CONFLICT (id) DO UPDATE SET phase_id = excluded.phase_id, code = excluded.code, position = excluded.position, strapline = excluded.strapline,
                wording = excluded.wording, sha256 = excluded.sha256, known = true
            """
        )
    }

    /// Decisions on applicability that were told before the standard was.
    func applyRemembered(_ phases: [PhaseID], at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO entry (unit_id, indicator_id, phase_id, applies, applicability_at, changed_at, changed_by)
            SELECT DISTINCT ON (told.unit_id, told.indicator_id)
                   told.unit_id, told.indicator_id, indicator.phase_id, told.applies, told.decided_at, \(now), \(EvidenceAPI.service)
            FROM applicability_change AS told JOIN indicator ON indicator.id = told.indicator_id
            WHERE indicator.phase_id = ANY(\(phases))
            ORDER BY told.unit_id, told.indicator_id, told.decided_at DESC
            ON CONFLICT (unit_id, indicator_id) DO UPDATE SET applies = excluded.applies, applicability_at = excluded.applicability_at,
                revision = entry.revision + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            WHERE entry.applicability_at IS NULL OR entry.applicability_at < excluded.applicability_at
            """
        )
    }

    func reachAgain(_ phases: [PhaseID], at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('attainment rule ' || current_schema()))")
        try await transaction.execute("SELECT reach_again(\(now), \(phases))")
    }
}
