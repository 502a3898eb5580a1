import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit
import Testing

@testable import EvidenceService

@Suite struct ItemContentTests {
    @Test func `needs a title, what was done and an indicator, and nothing else`() throws {
        let item = try ItemContent(.sample(title: " Youth panel ", whatWasDone: "We met.", indicators: [.new()]))
        #expect(item.content.title == "Youth panel")
        #expect(item.json.sha256.count == 64)
    }

    @Test func `reports everything that is wrong at once, each with its pointer`() throws {
        let indicator = IndicatorID.new()
        let body = EvidenceAPI.EvidenceContent(
            title: "  ", whatWasDone: String(repeating: "x", count: 20_001), whatChanged: "bell \u{7}",
            from: LocalDate("2011-11-03"), to: LocalDate("2011-11-02"), kinds: [], characteristics: [], aims: [],
            indicators: [
                EvidenceAPI.Citation(indicator: indicator, howThisMeetsIt: ""),
                EvidenceAPI.Citation(indicator: indicator, howThisMeetsIt: String(repeating: "y", count: 5_001)),
            ],
            sources: ["one\ntwo", String(repeating: "z", count: 501)],
            control: EvidenceAPI.DocumentControl(marking: .restricted, owner: String(repeating: "o", count: 201), authors: [EvidenceAPI.NamedAuthor(name: "")])
        )
        let error = #expect(throws: ProblemError.self) { try ItemContent(body) }
        #expect(error?.problem.status == 422)
        #expect(
            Set(error?.problem.errors?.map(\.pointer) ?? []) == [
                "/title", "/whatWasDone", "/whatChanged", "/to", "/indicators/1/indicator", "/indicators/1/howThisMeetsIt", "/sources/0", "/sources/1",
                "/control/marking", "/control/owner", "/control/authors/0/name",
            ])
    }

    @Test(arguments: [0, 101])
    func `must cite at least one indicator, and not more than can be meant`(count: Int) throws {
        let error = #expect(throws: ProblemError.self) { try ItemContent(.sample(indicators: (0..<count).map { _ in .new() })) }
        #expect(error?.problem.errors?.map(\.pointer) == ["/indicators"])
    }

    @Test(arguments: ["\u{0}", "\u{1b}", "\u{7f}", "\u{85}"])
    func `refuses control characters, and a null above all`(character: String) throws {
        let error = #expect(throws: ProblemError.self) { try ItemContent(.sample(whatWasDone: "a\(character)b")) }
        #expect(error?.problem.errors?.map(\.pointer) == ["/whatWasDone"])
    }

    @Test func `keeps tabs and lines in long texts, in one form`() throws {
        let item = try ItemContent(.sample(whatWasDone: "one\r\ntwo\rthree\tfour"))
        #expect(item.content.whatWasDone == "one\ntwo\nthree\tfour")
    }

    @Test func `takes RESTRICTED from history only`() throws {
        let body = EvidenceAPI.EvidenceContent.sample(marking: .restricted)
        #expect(throws: ProblemError.self) { try ItemContent(body) }
        #expect(try ItemContent(body, legacyMarking: true).content.control.marking == .restricted)
    }

    @Test func `has the same hash however its choices were ordered and its blanks were sent`() throws {
        let indicator = IndicatorID.new()
        func content(kinds: [EvidenceAPI.EvidenceKind], owner: String?, sources: [String]) throws -> ItemContent {
            try ItemContent(
                EvidenceAPI.EvidenceContent(
                    title: "T", whatWasDone: "W", whatChanged: " ", kinds: kinds, characteristics: [.sex, .age, .sex], aims: [],
                    indicators: [EvidenceAPI.Citation(indicator: indicator, howThisMeetsIt: "")], sources: sources,
                    control: EvidenceAPI.DocumentControl(marking: .official, owner: owner, authors: [])
                ))
        }
        let one = try content(kinds: [.activity, .policy], owner: "", sources: ["", "Minutes"])
        let other = try content(kinds: [.policy, .activity], owner: nil, sources: ["Minutes "])
        #expect(one == other)
        #expect(one.json.sha256 == SHA256Text.of(one.json.text))
        #expect(!one.json.text.contains("whatChanged"))
        #expect(one.json.text.hasPrefix(#"{"aims":[],"characteristics":["age","sex"],"control":{"authors":[],"marking":"OFFICIAL"},"indicators""#))
    }

    @Test func `counts characters as PostgreSQL does: a family emoji is several`() throws {
        let family = "👨‍👩‍👧‍👦"
        #expect(throws: ProblemError.self) { try ItemContent(.sample(title: String(repeating: family, count: 29))) }
        #expect(try ItemContent(.sample(title: String(repeating: family, count: 28))).content.title.count == 28)
    }
}
