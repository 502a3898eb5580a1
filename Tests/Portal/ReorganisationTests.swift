import ContractsCore
import ContractsEvidence
import Testing

@testable import Portal

@Suite("A unit's page tells of a reorganisation")
struct ReorganisationTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    private func page(of earlier: Bool, kind: EvidenceAPI.LineageKind = .merged, today: String) throws -> UnitPage {
        func summary(_ code: String, _ name: String) throws -> EvidenceAPI.UnitSummary {
            .init(id: .new(), code: code, name: name, kind: .bocu, depth: 2, validFrom: try date("2009-04-01"))
        }
        let (old, new, day) = (try summary("YE", "Enfield"), try summary("GD", "Hackney"), try date("2027-07-01"))
        let shown = earlier ? old : new
        let unit = EvidenceAPI.Unit(
            id: shown.id, code: shown.code, name: shown.name, kind: .bocu, parent: nil, validFrom: kind == .split && !earlier ? day : shown.validFrom,
            validTo: earlier ? day : nil, wave: nil, contacts: [], ancestors: [], children: [], lineage: [.init(kind: kind, from: old, to: new, on: day)],
            etag: "\"r1\"")
        return UnitPage(unit, workbook: nil, mayChangeContacts: false, today: try date(today), catalogue: catalogue)
    }

    @Test("as to come until its day, from when on it holds")
    func ahead() throws {
        let earlier = try page(of: true, today: "2027-06-30")
        #expect(earlier.closed == "This unit closes on 1 July 2027. Until then it goes on as it is.")
        #expect(earlier.lineage.map { [$0.at, $0.when, $0.text] } == [["2027-07-01", "From 1 July 2027", "Merges into Hackney."]])
        #expect(try page(of: false, today: "2027-06-30").lineage.map(\.text) == ["Enfield merges into it."])
        #expect(try page(of: true, kind: .split, today: "2027-06-30").lineage.map(\.text) == ["Hackney splits off from it."])
        let later = try page(of: false, kind: .split, today: "2027-06-30")
        #expect(later.lineage.map(\.text) == ["Splits from Enfield."])
        #expect(later.facts.contains { $0.label == "From" && $0.value == "1 July 2027" })
    }

    @Test("as what has happened from its day on")
    func done() throws {
        let earlier = try page(of: true, today: "2027-07-01")
        #expect(earlier.closed == "This unit closed on 1 July 2027. Its history stays readable.")
        #expect(earlier.lineage.map { [$0.when, $0.text] } == [["1 July 2027", "Merged into Hackney."]])
        #expect(try page(of: false, today: "2027-07-01").lineage.map(\.text) == ["Enfield was merged into it."])
        #expect(try page(of: false, kind: .split, today: "2027-07-01").facts.contains { $0.label == "Since" && $0.value == "1 July 2027" })
    }
}
