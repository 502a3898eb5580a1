import Postgres

/// How much of an item its reader may see: those of its unit everything that ever was; the rest of the force, if it was published, what was published, and what
/// submissions of units that they read have frozen (E8).
struct EvidenceReach: Sendable {
    let isWhole: Bool
    /// On `revision`.
    let revisions: SQL
    /// On `file`.
    let files: SQL

    static let whole = EvidenceReach(isWhole: true, revisions: "true", files: "true")

    static func published(to access: Access) -> EvidenceReach {
        let readable = access.readableCondition(on: "submission.unit_id")
        return EvidenceReach(
            isWhole: false,
            revisions: """
                (EXISTS (SELECT FROM publication_span AS span
                         WHERE span.item_id = revision.item_id AND revision.number BETWEEN span.first AND coalesce(span.last, revision.number))
                 OR EXISTS (SELECT FROM submission_revision AS frozen JOIN submission ON submission.id = frozen.submission_id
                            WHERE frozen.item_id = revision.item_id AND frozen.number = revision.number AND \(fragment: readable)))
                """,
            files: """
                (\(fragment: publishedFiles)
                 OR EXISTS (SELECT FROM submission_file AS frozen JOIN submission ON submission.id = frozen.submission_id
                            WHERE frozen.file_id = file.id AND \(fragment: readable)))
                """)
    }

    /// On `file`: attached now, and before the publication ended.
    static let publishedFiles: SQL = """
        file.removed_at IS NULL AND EXISTS (SELECT FROM publication_span AS span
                                            WHERE span.item_id = file.item_id AND (span.ended_at IS NULL OR file.attached_at <= span.ended_at))
        """

    /// The number of the revision of `item` that all see: the latest, or what that was when the publication ended.
    static let publishedRevision: SQL = """
        (SELECT coalesce(max(coalesce(span.last, item.head)), item.head) FROM publication_span AS span WHERE span.item_id = item.id)
        """
}
