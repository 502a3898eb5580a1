import ContractsCore
import ContractsEvidence
import Foundation

/// Values with every field filled, shared by the golden tests.
enum Samples {
    static let instant = Date(timeIntervalSince1970: 1_320_312_600.25)
    static let author = EvidenceAPI.Author(subject: "0190a1b2-0000-7000-8000-0000000000aa", name: "SPOC, Enfield", rank: "Inspector")

    static func id<Tag>(_ number: Int) -> ID<Tag> {
        let digits = String(number)
        let text = "0190a1b2-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return ID(text) ?? ID.new()
    }

    static func date(_ text: String) -> LocalDate? { LocalDate(text) }

    static let unit = EvidenceAPI.UnitSummary(
        id: id(1), code: "YE", name: "Enfield", kind: .bocu, parent: id(2), depth: 2,
        validFrom: LocalDate("2009-04-01") ?? LocalDate(instant), validTo: LocalDate("2012-04-01")
    )

    static let content = EvidenceAPI.EvidenceContent(
        title: "Community profile refreshed", whatWasDone: "The profile was rebuilt with partners.", whatChanged: "Patrols follow need.",
        from: date("2010-01-04"), to: date("2010-03-31"), kinds: [.activity, .communityCorroborated], characteristics: [.race, .genderReassignment],
        aims: [.advanceEquality], indicators: [.init(indicator: id(3), howThisMeetsIt: "It is a current community profile.")],
        sources: ["Public Attitude Survey"], reviewBy: date("2011-03-31"),
        control: .init(
            marking: .official, suitableForPublication: true, owner: "SPOC, Enfield", authors: [.init(name: "Contributor, Enfield", rank: "Constable")])
    )

    static let evidence = EvidenceAPI.Evidence(
        id: id(4), unit: id(1), unitName: "Enfield", content: content, cited: [.init(indicator: id(3), code: "1B", strapline: "Knowing about individuals")],
        revision: 3, sha256: String(repeating: "ab", count: 32), createdAt: instant, savedAt: instant, savedBy: author, authors: [author],
        withdrawn: .init(by: author, at: instant, reason: "Recorded twice."), frozenIn: [id(5)], etag: "\"4\""
    )

    static let step = EvidenceAPI.RatingStep(step: 3, code: "fairly-satisfactory", label: "Fairly satisfactory")

    static let applicability = EvidenceAPI.Applicability(
        applies: true, proposal: false, state: .proposed, reason: "No custody suite.", proposedBy: author, decidedBy: author, comment: "Agreed in March.",
        at: instant, etag: "\"2\""
    )

    static let row = EvidenceAPI.WorkbookRow(
        indicator: id(3), code: "1B", strapline: "Knowing about individuals", wording: "Working with partners", state: .locallyAssured, turn: .adviser,
        items: 3,
        openPoints: 1, localRating: step, corporateRating: step, changedSinceAssured: true, applicability: applicability, lastChangedAt: instant
    )

    static let totals = EvidenceAPI.WorkbookTotals(
        indicators: 22, applicable: 20, notStarted: 2, drafting: 3, returned: 1, submitted: 4, locallyAssured: 5, corporatelyAssured: 5, changedSinceAssured: 1
    )

    static let point = EvidenceAPI.ReturnedPoint(
        id: id(6), stage: .local, text: "Which partners?", raisedBy: author, raisedAt: instant, answer: "The borough and the NHS trust.", answeredBy: author,
        answeredAt: instant, etag: "\"2\""
    )

    static let file = EvidenceAPI.FrozenFile(id: id(13), name: "Plan.pdf", sha256: "fe", size: 2_048, state: .clean)

    static let frozen = EvidenceAPI.FrozenRevision(
        evidence: id(4), title: "Community profile refreshed", revision: 3, sha256: String(repeating: "ab", count: 32), savedAt: instant, savedBy: author
    )
}
