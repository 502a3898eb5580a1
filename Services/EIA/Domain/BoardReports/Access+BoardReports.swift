import Identity
import Postgres

extension Access {
    /// All of the register of board reports; authors read their own.
    private var readsAllReports: Bool {
        isOfficer || holdsForceWide(.moderator) || holdsForceWide(.boardSecretary) || holdsForceWide(.boardMember)
    }

    func mayRead(_ report: BoardReportRow) -> Bool {
        isPerson && (readsAllReports || report.author.subject == principal.subject)
    }

    /// True of a `report` that the caller may read.
    var readableReports: SQL {
        guard isPerson else { return "false" }
        return readsAllReports ? "true" : "report.author_subject = \(principal.subject)"
    }

    /// An EIA QA officer or a moderator gives feedback, never the author.
    func requireReportFeedback(to report: BoardReportRow) throws(AccessRefusal) {
        guard isOfficer || holdsForceWide(.moderator) else { throw .forbidden(.reportFeedbackOnly) }
        guard report.author.subject != principal.subject else { throw .forbidden(.feedbackByAnother) }
    }
}
