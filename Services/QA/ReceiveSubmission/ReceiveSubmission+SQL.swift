import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension ReceiveSubmission {
    /// Makes rows for what the submission names and nobody has described yet.
    func name(_ made: EvidenceEvents.SubmissionMade, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            WITH named_unit AS (
                INSERT INTO unit (id, code, name, known) VALUES (\(made.unit), \(UnitRow.code(of: made.unit)), \(UnitRow.unheardName), false) ON CONFLICT DO NOTHING
            )
            INSERT INTO phase (id, version_id, code, title, national, position, indicators, known)
            VALUES (\(made.phase), \(made.version), '', 'A phase that has not been described here yet', true, 0, 0, false)
            ON CONFLICT DO NOTHING
            """
        )
        try await transaction.execute(
            """
            INSERT INTO indicator (id, phase_id, code, position, strapline, wording, sha256, known)
            SELECT named.id, \(made.phase), named.code, 0, '', '', named.sha256, false
            FROM unnest(\(made.entries.map(\.indicator)), \(made.entries.map(\.code)), \(made.entries.map(\.sha256))) AS named (id, code, sha256)
            ON CONFLICT DO NOTHING
            """
        )
    }

    /// False where it is known already.
    func insert(_ made: EvidenceEvents.SubmissionMade, at now: Date, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO submission (id, unit_id, version_id, phase_id, note, sha256, submitted_at, submitted_by, submitted_by_name, submitted_by_rank, received_at)
            VALUES (\(made.submission), \(made.unit), \(made.version), \(made.phase), \(made.note), \(made.sha256), \(made.submittedAt),
                    \(made.submittedBy.subject), \(made.submittedBy.name), \(made.submittedBy.rank), \(now))
            ON CONFLICT DO NOTHING
            """
        ) == 1
    }

    /// The frozen revisions with their authors, and the answers to points.
    func insertEntries(of made: EvidenceEvents.SubmissionMade, in transaction: Transaction) async throws {
        let revisions = made.entries.flatMap { entry in entry.revisions.enumerated().map { (entry: entry.indicator, position: $0.offset + 1, row: $0.element) }
        }
        let answers = made.entries.flatMap { entry in entry.answers.enumerated().map { (entry: entry.indicator, position: $0.offset + 1, row: $0.element) } }
        try await transaction.execute(
            """
            WITH added_entry AS (
                INSERT INTO submission_entry (submission_id, indicator_id, position, indicator_sha256)
                SELECT \(made.submission), added.indicator, added.position, added.sha256
                FROM unnest(\(made.entries.map(\.indicator)), \(made.entries.map(\.sha256))) WITH ORDINALITY AS added (indicator, sha256, position)
            ), added_answer AS (
                INSERT INTO submission_answer (submission_id, indicator_id, position, point_id, answer, by, by_name, by_rank)
                SELECT \(made.submission), added.*
                FROM unnest(\(answers.map(\.entry)), \(answers.map(\.position)), \(answers.map(\.row.point)), \(answers.map(\.row.answer)),
                            \(answers.map(\.row.answeredBy.subject)), \(answers.map(\.row.answeredBy.name)), \(answers.map(\.row.answeredBy.rank))) AS added
            )
            INSERT INTO submission_revision (submission_id, indicator_id, position, evidence_id, revision, title, sha256, authors, files)
            SELECT \(made.submission), added.*
            FROM unnest(\(revisions.map(\.entry)), \(revisions.map(\.position)), \(revisions.map(\.row.evidence)), \(revisions.map(\.row.revision)),
                        \(revisions.map(\.row.title)), \(revisions.map(\.row.sha256)), \(revisions.map { JSONB($0.row.authors) }), \(revisions.map { $0.row.files.map(JSONB.init) })) AS added
            """
        )
    }

    /// The entries wait for local QA. One that was submitted again since keeps the later submission: this one only joins its trail.
    func putToQA(_ made: EvidenceEvents.SubmissionMade, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO entry (unit_id, indicator_id, phase_id, state, state_since, submission_id, submitted_at, changed_at, changed_by)
            SELECT \(made.unit), indicator, \(made.phase), 'waiting-local', \(made.submittedAt), \(made.submission), \(made.submittedAt), \(now), \(made.submittedBy.name)
            FROM unnest(\(made.entries.map(\.indicator).sorted())) AS indicator
            ON CONFLICT (unit_id, indicator_id) DO UPDATE SET
                phase_id = excluded.phase_id, state = excluded.state, state_since = excluded.state_since, submission_id = excluded.submission_id,
                submitted_at = excluded.submitted_at, changed_since = CASE WHEN entry.changed_since > excluded.submitted_at THEN entry.changed_since END,
                revision = entry.revision + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            WHERE entry.submitted_at IS NULL OR entry.submitted_at < excluded.submitted_at
            """
        )
    }
}
