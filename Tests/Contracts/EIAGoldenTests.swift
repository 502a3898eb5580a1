import ContractsCore
import ContractsEIA
import Foundation
import Testing

@Suite("EIA contracts: the JSON of version 1")
struct EIAGoldenTests {
    private typealias S = EIASamples

    @Test("A guide keeps its JSON") func guide() throws {
        try Golden.check("eia-guide", EIAAPI.Guide(name: S.guideName, document: S.guide))
        try Golden.check("eia-guide-page", Page(items: [S.guideName], next: "b3BhcXVl"))
    }

    @Test("Policies and their support keep their JSON") func policies() throws {
        try Golden.check(
            "eia-policy-detail",
            EIAAPI.PolicyDetail(
                policy: S.policy, assessments: [S.summary],
                supportNotes: [.init(id: Samples.id(9), at: Samples.instant, by: S.person, text: "Met the board.")]))
        try Golden.check(
            "eia-policy-content",
            EIAAPI.PolicyContent(
                title: "Stop and search", kind: .sop, summary: "On the street.", unit: Samples.id(3), owner: S.person, marking: .restricted, reviewDate: S.day))
        try Golden.check("eia-support", EIAAPI.Support(adviser: S.person, reason: "Large."))
        try Golden.check("eia-support-note", EIAAPI.NewSupportNote(text: "Met the board."))
        try Golden.check("eia-reason", EIAAPI.Reason(reason: "Replaced."))
    }

    @Test("An assessment with everything about it keeps its JSON") func assessments() throws {
        try Golden.check("eia-assessment-detail", S.detail)
        try Golden.check("eia-assessment-page", Page(items: [S.summary], next: "b3BhcXVl"))
        try Golden.check(
            "eia-assessment-new",
            EIAAPI.NewAssessment(
                policy: Samples.id(1), title: "Receipts at stops", proposal: "A receipt.", owner: S.person, authors: [S.person], decisionMakers: [S.person],
                supersedes: Samples.id(5)))
        try Golden.check("eia-assessment-content", EIAAPI.AssessmentContent(title: "Receipts", proposal: "A receipt.", marking: .officialSensitive))
        try Golden.check("eia-people", EIAAPI.People(owner: S.person, authors: [S.person], decisionMakers: [S.person]))
        try Golden.check(
            "eia-trail",
            Page(
                items: [EIAAPI.TrailStep(number: 1, at: Samples.instant, by: S.person, kind: "submit", detail: "Ready.", state: .submitted)], next: "b3BhcXVl"))
        try Golden.check(
            "eia-waiting",
            EIAAPI.Waiting(
                returned: [S.summary], toWrite: [], toConfirm: [], toCheck: [], toAssure: [], toDecide: [], toPublish: [], toReview: [], reportsToAnswer: 2,
                toScreenAgain: [S.summary], reportsAnswered: [S.report],
                counts: .init(
                    returned: 1, toWrite: 2, toConfirm: 3, toCheck: 4, toAssure: 5, toDecide: 6, toPublish: 7, toReview: 8, toScreenAgain: 9)))
    }

    @Test("Screening keeps its JSON") func screening() throws {
        try Golden.check("eia-screening-answers", EIAAPI.ScreeningAnswers(answers: [S.answered]))
        try Golden.check("eia-screening-result", S.result)
        try Golden.check(
            "eia-screening-new", EIAAPI.NewScreening(answers: [S.answered], coveredBy: Samples.id(5), shortReview: "Compared.", full: false))
    }

    @Test("A section and its history keep their JSON") func sections() throws {
        try Golden.check(
            "eia-section",
            EIAAPI.SectionDetail(
                assessment: S.summary, section: S.section, state: S.sectionState, content: S.content, points: [S.point], advice: [S.advice], mayWrite: true,
                etag: "\"r2\""))
        try Golden.check("eia-section-content", S.content)
        try Golden.check(
            "eia-section-revisions",
            Page(items: [EIAAPI.SectionRevision(number: 2, content: S.content, sha256: S.hash, at: Samples.instant, by: S.person)], next: "b3BhcXVl"))
        try Golden.check(
            "eia-section-comparison",
            EIAAPI.SectionComparison(section: S.section, from: 1, to: 2, differences: [difference]))
        try Golden.check("eia-section-draft-new", EIAAPI.NewSectionDraft(content: S.content, basedOn: 2))
        try Golden.check("eia-section-draft", EIAAPI.SectionDraft(content: S.content, basedOn: 2, savedAt: Samples.instant))
    }

    private let difference = EIAAPI.FieldDifference(
        field: "effects", row: "age", column: "impact", label: "Age: Impact",
        parts: [.init(kind: .removed, text: "none"), .init(kind: .added, text: "unknown")])

    @Test("Quality assurance keeps its JSON") func qualityAssurance() throws {
        try Golden.check(
            "eia-review-sheet",
            EIAAPI.ReviewSheet(
                assessment: S.summary, round: S.round, before: 1,
                sections: [.init(section: S.section, content: S.content, blanks: [S.blank], advice: [S.advice], differences: [difference])],
                points: [S.point], refusal: "You wrote it.",
                proposalDifference: [.init(kind: .removed, text: "No "), .init(kind: .added, text: "A "), .init(kind: .same, text: "receipt.")]))
        try Golden.check("eia-point", S.point)
        try Golden.check("eia-point-new", EIAAPI.NewPoint(section: "evidence", category: "data-gap", severity: .shouldFix, text: "Of 2004."))
        try Golden.check("eia-point-answer", EIAAPI.PointAnswer(answer: "Newer ones are in."))
        try Golden.check("eia-settlement", EIAAPI.Settlement(settled: false, comment: "Not all."))
        try Golden.check("eia-note", EIAAPI.Note(note: "Ready."))
        try Golden.check("eia-proposal-changed", EIAAPI.ChangedProposal(proposal: "Two receipts.", reason: "One is lost."))
    }

    @Test("Decision, monitoring and reviews keep their JSON") func afterwards() throws {
        try Golden.check(
            "eia-decision-new", EIAAPI.NewDecision(outcome: .noMajorChange, reasons: "It is needed.", decidedOn: S.day, read: true, readSHA256: S.hash))
        try Golden.check("eia-monitoring-new", EIAAPI.NewMonitoring(what: "Complaints", by: S.person, reviewDate: S.day))
        try Golden.check("eia-trigger-new", EIAAPI.NewTrigger(kind: "incident", what: "A complaint."))
        try Golden.check("eia-review-new", EIAAPI.NewReview(findings: "It works.", changes: "Shorter words.", nextReview: S.day))
    }

    @Test("The register, mitigations and the learning log keep their JSON") func registers() throws {
        try Golden.check("eia-register", Page(items: [S.entry], next: "b3BhcXVl"))
        try Golden.check(
            "eia-published",
            EIAAPI.PublishedAssessment(
                entry: S.entry, guide: S.guideName, owner: S.person, authors: [S.person], approval: S.approval, decision: S.decision,
                sections: [.init(section: S.section, content: S.content)], sha256: S.hash, proposal: "A receipt after every stop."))
        try Golden.check(
            "eia-mitigations", Page(items: [EIAAPI.LibraryMitigation(mitigation: S.mitigation, assessment: S.link, unit: S.unit)], next: "b3BhcXVl"))
        try Golden.check(
            "eia-learning",
            Page(
                items: [
                    EIAAPI.LearningPoint(
                        category: "data-gap", categoryLabel: "Data gap", severity: .learning, section: "Evidence", text: "Of 2004.",
                        answer: "Newer ones are in.",
                        at: Samples.instant)
                ], next: "b3BhcXVl"))
    }

    @Test("Figures keep their JSON") func figures() throws {
        try Golden.check(
            "eia-figures",
            EIAAPI.Figures(
                from: S.day, to: S.day, submitted: 1, approved: 2, returned: 3, notNeeded: 4, decidedRetrospectively: 5, voided: 6,
                points: [.init(category: "data-gap", label: "Data gap", group: "Practice", mustFix: 1, shouldFix: 2, learning: 3)],
                timeInState: [.init(state: .inQa, stays: 3, medianDays: 1.5, longestDays: 20)], states: [.init(state: .reviewDue, count: 2)], policies: 10,
                policiesCurrent: 4, policiesInProgress: 3, policiesOverdue: 2, policiesWithout: 1, reviewsOverdue: 2,
                months: [.init(month: S.day, submitted: 1, approved: 2, returned: 3)]))
        try Golden.check(
            "eia-report-figures",
            EIAAPI.ReportFigures(
                from: S.day, to: S.day, tracked: 159, answered: 150, significantRevision: 53,
                byBoard: [.init(board: "Management Board", tracked: 159, answered: 150, significantRevision: 53)]))
    }

    @Test("Reports to boards keep their JSON") func reports() throws {
        try Golden.check("eia-report", S.report)
        try Golden.check(
            "eia-report-content",
            EIAAPI.BoardReportContent(
                title: "Estate", board: "Management Board", meetingOn: S.day, author: S.person, unit: Samples.id(3), implications: "None were found.",
                receivedOn: S.day, coauthors: [S.person]))
        try Golden.check("eia-report-feedback", EIAAPI.ReportFeedback(feedback: "Some were missed.", significantRevision: true))
    }

    @Test("A mitigation as an event keeps its JSON") func mitigationAgreed() throws {
        let uuid = UUID(uuidString: "0190A1B2-0000-7000-8000-000000000003") ?? UUID()
        try Golden.check(
            "event-mitigation-agreed",
            EIAEvents.MitigationAgreed(
                mitigation: uuid, assessment: uuid, reference: "EIA/2011/0001", policyTitle: "Stop and search", unit: Samples.id(3),
                what: "Print it in five languages.", reason: "Race", lead: "Stores", due: S.day, measure: "Five languages", agreedBy: S.person,
                agreedAt: Samples.instant))
    }

    @Test("A mitigation that is promised no more keeps its JSON") func mitigationWithdrawn() throws {
        let uuid = UUID(uuidString: "0190A1B2-0000-7000-8000-000000000003") ?? UUID()
        try Golden.check(
            "event-mitigation-withdrawn",
            EIAEvents.MitigationWithdrawn(
                mitigation: uuid, assessment: uuid, reference: "EIA/2011/0001", reason: "EIA/2011/0001 was withdrawn.", withdrawnBy: S.person,
                withdrawnAt: Samples.instant))
    }

    @Test("The words of states, transitions and answers are the wire's") func words() {
        #expect(
            EIAAPI.State.allCases.map(\.rawValue) == [
                "draft", "screening", "not-needed", "full", "owner-check", "submitted", "in-qa", "returned", "approved", "decided", "published", "withheld",
                "monitoring", "review-due", "reviewed", "withdrawn", "superseded",
            ])
        #expect(
            EIAAPI.Transition.allCases.map(\.rawValue) == [
                "screen", "confirm-screening", "refuse-screening", "rescreen", "send-to-owner", "send-back", "submit", "take", "release", "return", "approve",
                "record-decision", "publish", "withhold", "start-monitoring", "review-falls-due", "record-review", "change-proposal", "withdraw", "supersede",
            ])
        #expect(EIAAPI.ScreeningAnswer.allCases.map(\.rawValue) == ["yes", "no", "dont-know"])
        #expect(EIAAPI.Severity.allCases.map(\.rawValue) == ["must-fix", "should-fix", "learning"])
    }
}
