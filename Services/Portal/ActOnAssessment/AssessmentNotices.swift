import ContractsCore
import ContractsEIA

/// What somebody should know before they send a form about an assessment, and what it is about.
struct AssessmentNotices: Sendable {
    let detail: EIAAPI.AssessmentDetail
    let catalogue: Catalogue

    /// The approval that holds.
    private var approval: EIAAPI.Approval? { detail.approvals.last { $0.voidedAt == nil } }

    func before(_ act: AssessmentAct) -> [AssessmentFormPage.Notice] {
        switch act {
        case .decide: [decidingEarly, voided].compactMap(\.self)
        case .publish, .monitor, .review: [voided, triggered(act)].compactMap(\.self)
        case .giveBack, .approve, .trigger: []
        }
    }

    /// A decision without an approval before it is marked for good (I5): said plainly, before it is too late.
    private var decidingEarly: AssessmentFormPage.Notice? {
        guard approval == nil else { return nil }
        return .init(
            "warning", catalogue.text("eiaqa_retrospective_warning"), catalogue.text("eiaqa_retrospective_warning_text"),
            link: Link(catalogue.text("eiaqa_open_assessment"), Address.assessment(detail.summary.id)))
    }

    private var voided: AssessmentFormPage.Notice? {
        guard detail.summary.approvalVoid else { return nil }
        let last = detail.approvals.last { $0.voidedAt != nil }
        let values = ["date": last?.voidedAt.map { catalogue.date($0) } ?? "", "reason": last?.voidReason ?? ""]
        return .init("warning", catalogue.text("eiaqa_void"), catalogue.text("eiaqa_void_text", values))
    }

    private func triggered(_ act: AssessmentAct) -> AssessmentFormPage.Notice? {
        guard act == .review, let trigger = detail.triggers.first else { return nil }
        let values = ["kind": trigger.kindLabel, "date": catalogue.date(trigger.at), "what": trigger.what]
        return .init("warning", catalogue.text("eiaqa_triggered"), catalogue.text("eiaqa_triggered_text", values))
    }

    func facts(_ act: AssessmentAct) -> [Fact] {
        let summary = detail.summary
        var facts = [
            Fact(catalogue.text("eiaqa_fact_policy"), "\(summary.policy.reference) \(summary.policy.title)"),
            Fact(catalogue.text("eiaqa_fact_owner"), catalogue.person(summary.owner)),
        ]
        if let approval {
            facts.append(
                Fact(
                    catalogue.text("eiaqa_fact_approved"),
                    catalogue.text("eiaqa_by_on", ["person": catalogue.person(approval.by), "date": catalogue.date(approval.at)])))
        }
        if act == .decide {
            facts.append(Fact(catalogue.text("eiaqa_fact_read"), detail.readSHA256))
        }
        if let decision = detail.decisions.last, act != .decide {
            facts.append(Fact(catalogue.text("eiaqa_fact_decision"), catalogue.decided(decision)))
        }
        if let date = summary.reviewDate { facts.append(Fact(catalogue.text("eiaqa_fact_review"), catalogue.date(date))) }
        return facts
    }

    /// What is judged, in the assessment's own words.
    func texts(_ act: AssessmentAct) -> [AssessmentFormPage.Text] {
        switch act {
        case .decide: [.init(label: catalogue.text("eiaqa_text_proposal"), text: detail.proposal)]
        case .review:
            [detail.monitoring.map { .init(label: catalogue.text("eiaqa_field_watched"), text: $0.what) }].compactMap(\.self)
        case .giveBack, .approve, .publish, .monitor, .trigger: []
        }
    }
}

extension Catalogue {
    /// "Adjust the proposal, by Commander A Name on 3 November 2011 (retrospective)"
    func decided(_ decision: EIAAPI.Decision) -> String {
        text(
            decision.retrospective ? "eiaqa_decided_retrospective" : "eiaqa_decided",
            ["outcome": self.decision(decision.outcome), "person": person(decision.by), "date": date(decision.decidedOn)])
    }
}
