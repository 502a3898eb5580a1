import ContractsCore
import ContractsEIA
import Foundation

extension AssessmentPage {
    /// What was submitted, approved, decided, published, monitored and reviewed; parts without anything are left out.
    static func history(_ detail: EIAAPI.AssessmentDetail, _ catalogue: Catalogue) -> [Part] {
        let reviews =
            (detail.monitoring.map { [Event($0, catalogue: catalogue)] } ?? []) + detail.triggers.reversed().map { Event($0, catalogue: catalogue) }
            + detail.reviews.map { Event($0, catalogue: catalogue) }
        let all: [(String, [Event])] = [
            ("submissions", detail.rounds.map { Event($0, now: detail.proposal, catalogue: catalogue) }),
            ("approvals", detail.approvals.map { Event($0, catalogue: catalogue) }),
            (
                "decisions",
                detail.decisions.map { Event($0, catalogue: catalogue) } + (detail.publication.map { [Event($0, catalogue: catalogue)] } ?? [])
            ), ("reviews", reviews),
        ]
        return all.filter { !$0.1.isEmpty }.map { Part(id: $0.0, heading: catalogue.text("eia_part_\($0.0)"), events: $0.1) }
    }
}

extension AssessmentPage.Event {
    /// - Parameter proposal: as it reads now.
    init(_ round: EIAAPI.Round, now proposal: String, catalogue: Catalogue) {
        title = catalogue.text("eia_round", ["number": String(round.number)])
        let outcome = round.outcome.map { outcome in
            catalogue.text(
                "eia_round_\(outcome.rawValue)",
                ["person": round.outcomeBy.map { catalogue.person($0) } ?? "", "date": round.outcomeAt.map { catalogue.date($0) } ?? ""])
        }
        facts = [catalogue.by(round.by, round.at), outcome].compactMap(\.self).joined(separator: " · ")
        text = [round.note, round.comment].compactMap(\.self).joined(separator: "\n\n").nonEmpty
        flag = nil
        self.proposal = round.proposal == proposal ? nil : round.proposal
    }

    init(_ approval: EIAAPI.Approval, catalogue: Catalogue) {
        title = catalogue.text("eia_approved_round", ["number": String(approval.round)])
        facts = catalogue.by(approval.by, approval.at)
        text = approval.comment
        flag = approval.voidedAt.map { at in
            catalogue.text(
                "eia_void_text",
                ["person": approval.voidedBy.map { catalogue.person($0) } ?? "", "date": catalogue.date(at), "reason": approval.voidReason ?? ""])
        }
    }

    init(_ decision: EIAAPI.Decision, catalogue: Catalogue) {
        title = catalogue.text("eia_decision_\(decision.outcome.rawValue)")
        facts = catalogue.text(
            "eia_decided_on", ["person": catalogue.person(decision.by), "date": catalogue.date(decision.decidedOn), "recorded": catalogue.time(decision.at)])
        text = decision.reasons
        flag = decision.retrospective ? catalogue.text("eia_retrospective_mark") : nil
    }

    init(_ publication: EIAAPI.Publication, catalogue: Catalogue) {
        title = catalogue.text(publication.published ? "eia_state_published" : "eia_state_withheld")
        facts = catalogue.by(publication.by, publication.at)
        text = publication.reason
        flag = nil
    }

    init(_ monitoring: EIAAPI.Monitoring, catalogue: Catalogue) {
        title = catalogue.text("eia_monitoring_by", ["person": catalogue.person(monitoring.by), "date": catalogue.date(monitoring.reviewDate)])
        facts = catalogue.by(monitoring.startedBy, monitoring.startedAt)
        text = monitoring.what
        flag = nil
    }

    init(_ trigger: EIAAPI.Trigger, catalogue: Catalogue) {
        title = trigger.kindLabel
        facts = catalogue.by(trigger.by, trigger.at)
        text = trigger.what
        flag = nil
    }

    init(_ review: EIAAPI.Review, catalogue: Catalogue) {
        title = catalogue.text("eia_reviewed_next", ["date": catalogue.date(review.nextReview)])
        facts = catalogue.by(review.by, review.at)
        text = [review.findings, review.changes].compactMap(\.self).joined(separator: "\n\n")
        flag = nil
    }
}

extension Catalogue {
    fileprivate func by(_ person: EIAAPI.Person, _ at: Date) -> String {
        text("eia_by_at", ["person": self.person(person), "time": time(at)])
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
