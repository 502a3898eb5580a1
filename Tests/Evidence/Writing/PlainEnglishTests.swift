import ContractsEvidence
import Testing

@testable import EvidenceService

/// The rules by table: text in, hints out (E7).
@Suite struct PlainEnglishTests {
    private let glossary = Glossary([
        (term: "ASB", meaning: "Anti-social behaviour"), (term: "SPOC", meaning: "Single point of contact"), (term: "5 Ps", meaning: "Five headings"),
    ])

    @Test(arguments: [
        ("We cut ASB in the ward.", []),
        ("The SPOCs met; the SPOC's notes are filed.", []),
        ("All officers took the BWV course.", ["BWV"]),
        ("BWV was worn. BWV is now usual.", ["BWV"]),
        ("Body-worn video (BWV) was worn; BWV is now usual.", []),
        ("BWV (body-worn video) was worn.", []),
        ("TDs ran with ERPT and the P&D team.", ["TD", "ERPT", "P&D"]),
        ("In the UK the NHS and the BBC agree.", []),
        ("Part II of the report, chapter IV.", []),
        ("WE DO NOT SHOUT AT ANYBODY HERE.", []),
        ("Officer 22B met with U16 teams of the MPs.", ["MP"]),
        ("Élan and ÉTÉ.", ["ÉTÉ"]),
    ])
    func `acronyms that neither the glossary nor the text explains`(text: String, acronyms: [String]) {
        #expect(hints(done: text).filter { $0.kind == .unexplainedAcronym }.map(\.excerpt) == acronyms)
    }

    @Test(arguments: [("ABS", "ASB: Anti-social behaviour"), ("ASBO", "ASB: Anti-social behaviour"), ("SPOCK", "SPOC: Single point of contact"), ("XYZ", nil)])
    func `a near term of the glossary is suggested`(acronym: String, suggestion: String?) {
        let hint = hints(done: "We cut \(acronym) in the ward.").first { $0.kind == .unexplainedAcronym }
        #expect(hint?.excerpt == acronym)
        #expect(hint?.suggestion == suggestion)
    }

    @Test func `a sentence of more than 25 words is long, a list of short ones is not`() {
        let long = "We " + Array(repeating: "went", count: 25).joined(separator: " ") + "."
        let fair = "We " + Array(repeating: "went", count: 24).joined(separator: " ") + "."
        #expect(hints(done: long).filter { $0.kind == .longSentence }.map(\.excerpt) == ["We went went went went went went went…"])
        #expect(hints(done: fair).allSatisfy { $0.kind != .longSentence })
        let list = Array(repeating: "- we met the panel of the ward", count: 8).joined(separator: "\n")
        #expect(hints(done: list).allSatisfy { $0.kind != .longSentence })
    }

    @Test(arguments: [
        "We met Insp. Jones at St. Ann's, e.g. in 2010.", "Is it so? Yes! It is.", "Costs rose to 1.5 million. Then they fell.", "One line\nanother line",
    ])
    func `abbreviations and figures end no sentence`(text: String) {
        let field = WrittenField(name: "whatWasDone", text: text)
        let expected = ["We": 1, "Is": 3, "Costs": 2, "One": 2][String(text.prefix { $0.isLetter })]
        #expect(field.sentences.count == expected)
    }

    @Test(arguments: [("", true), ("  ", true), ("TBC", true), ("n/a.", true), ("None yet", true), ("Complaints fell from 19 to 8.", false)])
    func `what was done without what changed`(changed: String, missing: Bool) {
        #expect(hints(done: "We met the panel.", changed: changed).contains { $0.kind == .noOutcome } == missing)
        #expect(hints(done: "", changed: changed).allSatisfy { $0.kind != .noOutcome })
    }

    @Test(arguments: [(5, false), (6, true), (22, true)])
    func `one item for very many indicators`(cited: Int, many: Bool) {
        #expect(hints(done: "We met.", cited: cited).contains { $0.kind == .manyIndicators } == many)
    }

    @Test(arguments: [
        ("We met the panel in May.", false, true), ("We met the panel in May 2010.", false, false), ("We met on 3/11/11.", false, false),
        ("We met the panel.", true, false), ("We have 2500 members.", false, true), ("Case 120105 was closed.", false, true),
    ])
    func `text that says nowhere when`(text: String, hasDates: Bool, missing: Bool) {
        #expect(hints(done: text, hasDates: hasDates).contains { $0.kind == .noDate } == missing)
    }

    @Test func `hints come in the order of the text`() {
        let sample = EvidenceAPI.WritingSample(
            title: "The QQQ", whatWasDone: "First the RRR, then " + Array(repeating: "on", count: 30).joined(separator: " ") + ". At last the SSS.",
            whatChanged: "TTT fell.",
            hasDates: false, citedIndicators: 9)
        let hints = PlainEnglish(glossary: glossary).hints(for: sample)
        #expect(
            hints.map(\.kind) == [.unexplainedAcronym, .longSentence, .unexplainedAcronym, .unexplainedAcronym, .unexplainedAcronym, .manyIndicators, .noDate])
        #expect(hints.map(\.field).prefix(5) == ["title", "whatWasDone", "whatWasDone", "whatWasDone", "whatChanged"])
    }

    private func hints(done: String, changed: String = "Complaints fell.", hasDates: Bool = true, cited: Int = 1) -> [EvidenceAPI.WritingHint] {
        let sample = EvidenceAPI.WritingSample(title: "A title", whatWasDone: done, whatChanged: changed, hasDates: hasDates, citedIndicators: cited)
        return PlainEnglish(glossary: glossary).hints(for: sample)
    }
}
