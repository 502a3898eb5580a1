import ContractsCore
import ContractsEvidence
import Postgres

extension ImportStandard {
    struct ExistingRow {
        let id: StandardVersionID
        let state: EvidenceAPI.VersionState
        let sha256: String
    }

    /// Two imports of the same standard follow one another from here on. A standard keeps its title once a version of it is published.
    func saveStandard(_ standard: EvidenceAPI.StandardDocument.Standard, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO standard AS present (code, title, publisher) VALUES (\(standard.code), \(standard.title), \(standard.publisher))
            ON CONFLICT (code) DO UPDATE SET
                title = CASE
                    WHEN EXISTS (SELECT FROM standard_version WHERE standard_code = present.code AND state = 'published') THEN present.title
                    ELSE EXCLUDED.title END
            """
        )
    }

    func existing(code: String, label: String, in transaction: Transaction) async throws -> ExistingRow? {
        try await transaction.row(
            "SELECT id, state, sha256 FROM standard_version WHERE standard_code = \(code) AND label = \(label) FOR UPDATE", into: ExistingRow.init)
    }

    /// Sections and indicators go with their phases.
    func removeParts(of version: StandardVersionID, in transaction: Transaction) async throws {
        try await transaction.execute("DELETE FROM phase WHERE version_id = \(version)")
    }

    func saveVersion(_ id: StandardVersionID, _ document: EvidenceAPI.StandardDocument, sha256: String, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO standard_version (id, standard_code, label, title, published_on, document, sha256)
            VALUES (\(id), \(document.standard.code), \(document.version.label), \(document.version.title), \(document.version.published),
                    \(JSONB(document)), \(sha256))
            ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, published_on = EXCLUDED.published_on, document = EXCLUDED.document, sha256 = EXCLUDED.sha256
            """
        )
    }

    func save(_ parts: StandardParts, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO phase (id, version_id, position, code, title, national)
            SELECT added.id, \(parts.version), added.position, added.code, added.title, added.is_national
            FROM unnest(\(parts.phases.map(\.id)), \(parts.phases.map(\.position)), \(parts.phases.map(\.phase.code)), \(parts.phases.map(\.phase.title)),
                        \(parts.phases.map(\.phase.national))) AS added (id, position, code, title, is_national)
            """
        )
        try await transaction.execute(
            """
            INSERT INTO section (id, phase_id, position, code, title, strapline)
            SELECT * FROM unnest(\(parts.sections.map(\.id)), \(parts.sections.map(\.phase)), \(parts.sections.map(\.position)),
                                 \(parts.sections.map(\.section.code)), \(parts.sections.map(\.section.title)), \(parts.sections.map(\.section.strapline)))
            """
        )
        try await transaction.execute(
            """
            INSERT INTO indicator (id, version_id, phase_id, section_id, position, code, strapline, wording, document, sha256)
            SELECT added.id, \(parts.version), added.phase_id, added.section_id, added.position, added.code, added.strapline, added.wording,
                   added.document, added.sha256
            FROM unnest(\(parts.indicators.map(\.id)), \(parts.indicators.map(\.phase)), \(parts.indicators.map(\.section)),
                        \(parts.indicators.map(\.position)),
                        \(parts.indicators.map(\.indicator.code)), \(parts.indicators.map(\.indicator.strapline)), \(parts.indicators.map(\.indicator.wording)),
                        \(parts.indicators.map { JSONB($0.indicator) }), \(parts.indicators.map(\.sha256)))
                AS added (id, phase_id, section_id, position, code, strapline, wording, document, sha256)
            """
        )
    }
}
