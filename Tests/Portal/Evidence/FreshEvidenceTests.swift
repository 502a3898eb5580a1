import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Testing

@testable import Portal

@Suite("New evidence that a verified action asks for")
struct FreshEvidenceTests {
    private let catalogue: Catalogue
    private let unit = EvidenceAPI.UnitSummary(
        id: .new(), code: "YE", name: "Enfield", kind: .bocu, depth: 2, validFrom: LocalDate(Date(timeIntervalSince1970: 0)))

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func row(changed: Bool = false) -> EvidenceAPI.WorkbookRow {
        EvidenceAPI.WorkbookRow(
            indicator: .new(), code: "1B", strapline: "", wording: "", state: .corporatelyAssured, turn: .nobody, items: 1, openPoints: 0,
            changedSinceAssured: changed, applicability: .init(applies: true, state: .assumed, etag: "\"r0\""),
            freshEvidenceAsked: .init(action: UUID(), activity: "A weekly surgery", since: Date()))
    }

    private func reader(_ role: Role) -> WorkbookReader {
        WorkbookReader(
            Principal(subject: "p", name: "P", grants: [Grant(role, units: role == .contributor ? [unit.id] : nil)], issuer: "i", kind: .person), in: unit.id)
    }

    @Test("is on the home page of whoever records for the unit, with the action, and leads to the indicator")
    func home() throws {
        let entry = EvidenceAPI.WaitingEntry(
            unit: unit.id, unitName: "Enfield", indicator: .new(), indicatorCode: "1B", strapline: "Knowing", openPoints: 0, quote: "A weekly surgery",
            since: Date())
        let waiting = EvidenceAPI.Waiting(returned: [], applicability: [], drafts: [], reviewsDue: [], units: [], changes: [], freshEvidence: [entry])
        let card = try #require(HomePage.Card.all(waiting, others: [], today: LocalDate(Date()), catalogue: catalogue).first)
        #expect(card.url == Address.indicator(entry.indicator, in: unit.id) && card.quote == "A weekly surgery" && card.why == "New evidence asked for")
    }

    @Test("is the unit's turn in the workbook until evidence has changed, and nobody else's")
    func workbook() {
        #expect(reader(.contributor).hasTurn(row()) && !reader(.contributor).hasTurn(row(changed: true)) && !reader(.adviser).hasTurn(row()))
        #expect(WorkbookFilter.yours.shows(row(), to: reader(.contributor)))
    }

    @Test("is said at the head of the indicator's page: whose turn it is, and after which action", arguments: [Role.contributor, .adviser])
    func turn(role: Role) {
        let turn = Turn(.sample(row(), in: unit), reader: reader(role), catalogue: catalogue)
        #expect(turn.yours == (role == .contributor) && turn.whose == (role == .contributor ? "Your turn." : "The unit's turn."))
        #expect(turn.what.contains("A weekly surgery"))
    }
}

extension EvidenceAPI.Entry {
    /// An indicator in a unit without evidence of its own.
    fileprivate static func sample(_ row: EvidenceAPI.WorkbookRow, in unit: EvidenceAPI.UnitSummary) -> EvidenceAPI.Entry {
        EvidenceAPI.Entry(
            unit: unit,
            indicator: EvidenceAPI.Indicator(
                id: row.indicator, version: .new(), phase: .new(), code: row.code, wording: "", strapline: "", sectionTitle: "",
                evidenceBase: .init(style: "", items: []), focusAreas: .init(lead: "", areas: []), guidance: .init(questions: [], sources: []), links: [],
                notes: [],
                sha256: ""), row: row, evidence: [], points: [], trail: [], mayRecord: true, mayProposeApplicability: false, mayDecideApplicability: false)
    }
}
