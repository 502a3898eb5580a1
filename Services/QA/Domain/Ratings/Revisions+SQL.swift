import Postgres

extension SQL {
    /// The revisions that a submission froze under an indicator, as the JSON of `[QAAPI.JudgedRevision]`.
    /// - Parameters:
    ///   - submission: names the submission's column.
    ///   - indicator: names the indicator's.
    static func frozenRevisions(of submission: SQL, _ indicator: SQL) -> SQL {
        """
        (SELECT coalesce(jsonb_agg(jsonb_build_object('evidence', frozen.evidence_id, 'revision', frozen.revision, 'title', frozen.title,
                                                     'sha256', frozen.sha256, 'authors', frozen.authors, 'files', frozen.files) ORDER BY frozen.position), '[]')
         FROM submission_revision AS frozen
         WHERE frozen.submission_id = \(fragment: submission) AND frozen.indicator_id = \(fragment: indicator))
        """
    }
}
