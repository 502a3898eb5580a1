import ContractsCore
import ContractsEIA
import Foundation

/// Values of the EIA contracts with every field filled.
enum EIASamples {
    static let day = LocalDate("2012-01-31") ?? LocalDate(Samples.instant)
    static let hash = String(repeating: "ab", count: 32)
    static let person = EIAAPI.Person(subject: "0190a1b2-0000-7000-8000-0000000000aa", name: "Policy author, Enfield", rank: "Inspector")
    static let unit = EIAAPI.UnitName(id: Samples.id(3), code: "YE", name: "Enfield", known: true)
    static let guideName = EIAAPI.GuideName(id: Samples.id(4), label: "2011-1", title: "Equality impact assessment", publishedAt: Samples.instant, sha256: hash)
    static let choice = EIAAPI.NamedChoice(code: "yes", label: "Yes", hint: "It is so.")

    static let field = EIAAPI.Field(
        key: "effects", label: "Effects", kind: .matrix, required: true, prompts: ["Who is affected?"], advice: "Be brief.", choices: [choice],
        columns: [.init(key: "impact", label: "Impact", kind: .choice, required: true, choices: [choice])],
        rows: [.init(code: "age", label: "Age")], maximum: 5_000)
    static let section = EIAAPI.Section(
        key: "characteristics", number: 7, title: "The nine characteristics", purpose: "What changes for whom.", fields: [field])

    static let guide = EIAAPI.GuideDocument(
        label: "2011-1", title: "Equality impact assessment", source: "Guidance",
        screening: .init(
            introduction: "Ten questions.", questions: [.init(number: 1, text: "Does it affect people?", help: "Think widely.")],
            rules: [.init(outcome: .full, any: [1], all: [], answers: [.yes, .dontKnow], because: "It affects people.")]),
        sections: [section], characteristics: [.init(code: "age", label: "Age", aims: [1, 2, 3])],
        categories: [.init(code: "data-gap", label: "Data gap", group: "Practice")], triggers: [choice])

    static let content = EIAAPI.SectionContent(fields: [
        "what": .init(text: "Receipts at stops."), "groups": .init(codes: ["public"]), "effects": .init(rows: [.init(key: "age", cells: ["impact": "none"])]),
    ])
    static let blank = EIAAPI.Blank(field: "effects", row: "age", column: "impact", label: "Age: Impact", required: true)
    static let advice = EIAAPI.Advice(field: "effects", row: "age", text: "No data is not no impact.")
    static let sectionState = EIAAPI.SectionState(
        key: "characteristics", number: 7, title: "The nine characteristics", progress: .started, blanks: [blank], revision: 2, changedAt: Samples.instant,
        changedBy: person, openPoints: 1)

    static let policyName = EIAAPI.PolicyName(id: Samples.id(1), reference: "POL/2011/0001", title: "Stop and search", kind: .policy)
    static let policy = EIAAPI.Policy(
        id: Samples.id(1), reference: "POL/2011/0001", title: "Stop and search", kind: .changeProgramme, summary: "On the street.", unit: unit, owner: person,
        marking: .officialSensitive, reviewDate: day, closedAt: Samples.instant, closingReason: "Replaced.", compliance: .inProgress, assessments: 2,
        adviser: person, supportReason: "Large.", changedAt: Samples.instant, changedBy: person, etag: "\"r2\"")
    static let summary = EIAAPI.AssessmentSummary(
        id: Samples.id(2), reference: "EIA/2011/0001", title: "Receipts at stops", policy: policyName, unit: unit, marking: .official, state: .inQa,
        since: Samples.instant, owner: person, authors: [person], officer: person, round: 2, sections: 15, sectionsComplete: 14, openPoints: 1,
        reviewDate: day, retrospective: true, approvalVoid: true, createdAt: Samples.instant, changedAt: Samples.instant, etag: "\"r9\"")
    static let link = EIAAPI.AssessmentLink(id: Samples.id(5), reference: "EIA/2010/0007", title: "Stops", state: .published)

    static let result = EIAAPI.ScreeningResult(outcome: .shortReview, decidedBy: [10], because: "It is covered.", missing: [9])
    static let answered = EIAAPI.AnsweredQuestion(question: 10, answer: .dontKnow, reason: "Nobody has looked.")
    static let screening = EIAAPI.Screening(
        answers: [answered], result: result, by: person, at: Samples.instant, coveredBy: link, shortReview: "Compared.", confirmedBy: person,
        confirmedAt: Samples.instant, refusedBy: person, refusal: "It is not.")

    static let round = EIAAPI.Round(
        number: 1, at: Samples.instant, by: person, note: "Ready.", sha256: hash, sections: [.init(key: "aims", revision: 2, sha256: hash)],
        outcome: .returned, outcomeAt: Samples.instant, outcomeBy: person, comment: "Three points.",
        proposal: "A receipt after every stop.")
    static let approval = EIAAPI.Approval(
        round: 1, at: Samples.instant, by: person, comment: "Sound.", voidedAt: Samples.instant, voidedBy: person, voidReason: "It changed.")
    static let decision = EIAAPI.Decision(
        outcome: .continueWithJustification, reasons: "It is needed.", decidedOn: day, by: person, at: Samples.instant, readSHA256: hash, retrospective: true)
    static let mitigation = EIAAPI.Mitigation(
        id: Samples.id(6), what: "Print it in five languages.", lead: "Stores", due: day, measure: "Five languages", characteristics: ["race"],
        action: .init(
            id: UUID(uuidString: "0190A1B2-0000-7000-8000-000000000003") ?? UUID(), state: "done", due: day, lead: "Stores", changedAt: Samples.instant))

    static let point = EIAAPI.FeedbackPoint(
        id: Samples.id(7), number: 1, round: 1, section: "evidence", category: "data-gap", categoryLabel: "Data gap", severity: .mustFix, text: "Of 2004.",
        state: .insisted, by: person, at: Samples.instant,
        answers: [
            .init(
                answer: "Newer ones are in.", by: person, at: Samples.instant, settled: false, comment: "Not all.", settledBy: person,
                settledAt: Samples.instant)
        ], etag: "\"r3\"")

    static let detail = EIAAPI.AssessmentDetail(
        summary: summary, proposal: "A receipt after every stop.", decisionMakers: [person], guide: guideName, screening: screening, sections: [sectionState],
        rounds: [round], approvals: [approval], decisions: [decision],
        publication: .init(published: false, at: Samples.instant, by: person, reason: "It names tactics."),
        monitoring: .init(what: "Complaints", by: person, reviewDate: day, startedAt: Samples.instant, startedBy: person),
        reviews: [.init(findings: "It works.", changes: "Shorter words.", nextReview: day, at: Samples.instant, by: person)],
        triggers: [.init(kind: "incident", kindLabel: "Incident", what: "A complaint.", at: Samples.instant, by: person)], mitigations: [mitigation],
        supersedes: link, supersededBy: link, allowed: EIAAPI.Transition.allCases, mayWrite: true, readSHA256: hash, mayChange: false,
        mayRaiseMarking: true, mayPutPeople: true)

    static let entry = EIAAPI.RegisterEntry(
        id: Samples.id(2), reference: "EIA/2011/0001", title: "Receipts at stops", policy: policyName, unit: unit, marking: .official, state: .withheld,
        published: false, withheldBecause: "It names tactics.", outcome: .adjust, publishedAt: Samples.instant, reviewDate: day, retrospective: true,
        approvalVoid: true, excerpt: "a receipt after every stop")
    static let report = EIAAPI.BoardReport(
        id: Samples.id(8), reference: "REP/2011/0159", title: "Estate", board: "Management Board", meetingOn: day, author: person, unit: unit,
        implications: "None were found.", receivedOn: day, state: .answered, feedback: "Some were missed.", significantRevision: true, feedbackBy: person,
        feedbackAt: Samples.instant, changedAt: Samples.instant, etag: "\"r2\"", coauthors: [person])
}
