import ContractsCore
import ContractsEIA
import Testing

@testable import EIAService

@Suite struct SectionAdviceTests {
    private static let today = LocalDate("2011-11-03")!

    private func advice(_ key: String, _ content: EIAAPI.SectionContent) throws -> [EIAAPI.Advice] {
        let section = try #require(try EIAWorld.guide.get().sections.first { $0.key == key })
        return section.advice(on: content, today: Self.today)
    }

    private func effect(_ impact: String, reason: String?, evidence: String?) throws -> [EIAAPI.Advice] {
        var cells = ["impact": impact]
        cells["reason"] = reason
        cells["evidence"] = evidence
        return try advice("characteristics", .init(fields: ["effects": .init(rows: [.init(key: "disability", cells: cells)])]))
    }

    @Test(
        arguments: [
            ("none", nil, "Census 2001"), ("none", "It is the same for all.", nil), ("none", "We hold no data on this.", "Custody records"),
            ("none", "As measured", "N/A"), ("none", "Not recorded", "none"), ("none", "It is NOT\nKNOWN.", "x"), ("unknown", "Nobody counted.", "No data"),
            ("unknown", nil, nil),
        ] as [(String, String?, String?)])
    func `no data is not no impact, and what is unknown needs a plan`(impact: String, reason: String?, evidence: String?) throws {
        let advice = try effect(impact, reason: reason, evidence: evidence)
        #expect(advice.count == 1 && advice.first?.row == "disability" && advice.first?.text.hasPrefix("Disability: ") == true)
    }

    @Test(
        arguments: [
            ("none", "Receipts were read aloud in the trial, and nobody had difficulty.", "Trial of May 2011"), ("negative", "No data", nil),
            ("positive", nil, nil), ("unknown", "We will ask the disability advisory group by March.", "No data yet"),
        ] as [(String, String?, String?)])
    func `an answer with its reasons gets no advice`(impact: String, reason: String?, evidence: String?) throws {
        #expect(try effect(impact, reason: reason, evidence: evidence).isEmpty)
    }

    @Test func `the same neutral sentence for all nine is told once more`() throws {
        let section = try #require(try EIAWorld.guide.get().sections.first { $0.key == "characteristics" })
        let rows = try #require(section.fields.first).rows
        func all(_ reason: (Int) -> String) -> EIAAPI.SectionContent {
            .init(
                fields: [
                    "effects": .init(
                        rows: rows.enumerated().map { .init(key: $1.code, cells: ["impact": "none", "reason": reason($0), "evidence": "Survey of 2010"]) })
                ])
        }
        #expect(try advice("characteristics", all { _ in "It treats everybody alike." }).map(\.row) == [nil])
        #expect(try advice("characteristics", all { "Reason \($0)." }).isEmpty)
    }

    @Test func `a right that is engaged needs its necessity, a withheld assessment its reason, and a review lies ahead`() throws {
        let rights = try advice("human-rights", .init(fields: ["rights": .init(codes: ["article-8", "none-found"]), "necessity": .init(text: "Safety.")]))
        #expect(rights.map(\.field) == ["rights", "proportionality"])
        #expect(try advice("human-rights", .init(fields: ["rights": .init(codes: ["none-found"])])).isEmpty)
        let decision = try advice(
            "decision", .init(fields: ["publication": .init(codes: ["withhold"]), "review-date": .init(text: Self.today.description)]))
        #expect(decision.map(\.field) == ["publication-reason", "review-date"])
        let sound = try advice("decision", .init(fields: ["publication": .init(codes: ["publish"]), "review-date": .init(text: "2012-11-03")]))
        #expect(sound.isEmpty)
    }
}
