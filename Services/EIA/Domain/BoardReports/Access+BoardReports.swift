import Identity
import Postgres

extension Access {
    /// All of the register of board reports; authors read their own.
    private var readsAllReports: Bool {
        isOfficer || holdsForceWide(.moderator) || holdsForceWide(.boardSecretary) || holdsForceWide(.boardMember)
    }

    func mayRead(_ report: BoardReportRow) -> Bool {
        isPerson && (readsAllReports || report.isBy(principal.subject))
    }

    /// True of a `report` that the caller may read.
    var readableReports: SQL {
        guard isPerson else { return "false" }
        if readsAllReports { return "true" }
        return "(report.author_subject = \(principal.subject) OR \(fragment: Self.coauthored(by: principal.subject, "report")))"
    }

    /// True of a board report that somebody wrote together with its author.
    /// - Parameter alias: of `board_report` in the statement.
    static func coauthored(by subject: String, _ alias: SQL) -> SQL {
        "\(fragment: alias).coauthors @> jsonb_build_array(jsonb_build_object('subject', \(subject)::text))"
    }

    /// An EIA QA officer or a moderator gives feedback, never an author.
    func requireReportFeedback(to report: BoardReportRow) throws(AccessRefusal) {
        guard isOfficer || holdsForceWide(.moderator) else { throw .forbidden(.reportFeedbackOnly) }
        guard !report.isBy(principal.subject) else { throw .forbidden(.feedbackByAnother) }
    }
}
