import Testing

@testable import Portal

@Suite struct EvidenceMergeTests {
    private let base = EvidenceInput.sample

    @Test func `What only the other one changed is taken over`() {
        var theirs = base
        theirs.owner = "Their owner"
        theirs.kinds = ["policy"]
        var mine = base
        mine.whatWasDone = "My text"
        let merge = EvidenceMerge(mine: mine, theirs: theirs, base: base)
        #expect(merge.clashes.isEmpty)
        #expect(merge.takenOver == [.list(.kind), .text(.owner)])
        #expect(merge.merged.owner == "Their owner")
        #expect(merge.merged.kinds == ["policy"])
        #expect(merge.merged.whatWasDone == "My text")
    }

    @Test func `What both changed clashes, and stays as its writer has it`() {
        var (mine, theirs) = (base, base)
        mine.whatWasDone = "My text"
        theirs.whatWasDone = "Their text"
        let merge = EvidenceMerge(mine: mine, theirs: theirs, base: base)
        #expect(merge.clashes.map(\.field) == [.text(.whatWasDone)])
        #expect(merge.merged.whatWasDone == "My text")
    }

    @Test func `Without the version that both began from, every difference clashes`() {
        var (mine, theirs) = (base, base)
        mine.title = "My title"
        theirs.owner = "Their owner"
        #expect(EvidenceMerge(mine: mine, theirs: theirs, base: nil).clashes.map(\.field) == [.text(.title), .text(.owner)])
    }

    @Test func `The same change by both is no clash, and white space around a text is no change`() {
        var (mine, theirs) = (base, base)
        mine.title = "The new title\n"
        theirs.title = "The new title"
        let merge = EvidenceMerge(mine: mine, theirs: theirs, base: base)
        #expect(merge.clashes.isEmpty)
        #expect(merge.takenOver.isEmpty)
    }

    @Test(arguments: [true, false])
    func `Indicators come and go on either side`(mineAdds: Bool) {
        var (mine, theirs) = (base, base)
        if mineAdds { mine.cite("9B") } else { theirs.cited.append(EvidenceInput.Cited(key: "9B", how: "Theirs")) }
        let merged = EvidenceMerge(mine: mine, theirs: theirs, base: base).merged
        #expect(merged.cited.map(\.key) == ["1B", "9B"])
    }

    @Test func `An indicator that the other one removed, untouched by the writer, is gone`() {
        var theirs = base
        theirs.cited = []
        #expect(EvidenceMerge(mine: base, theirs: theirs, base: base).merged.cited.isEmpty)
    }

    @Test func `What was said of an indicator is never lost to the other one's removal`() {
        var (mine, theirs) = (base, base)
        mine.cited[0].how = "Rewritten"
        theirs.cited = []
        #expect(EvidenceMerge(mine: mine, theirs: theirs, base: base).merged.cited.map(\.how) == ["Rewritten"])
    }

    @Test func `A choice falls to whom the form names`() {
        var (mine, theirs) = (base, base)
        mine.marking = "OFFICIAL"
        theirs.marking = "OFFICIAL-SENSITIVE"
        var form = Form(fields: mine.fields)
        #expect(EvidenceMerge.settled(form, theirs: theirs).marking == "OFFICIAL")
        form.fields.append(Form.Field(name: "settle-marking", value: "theirs"))
        #expect(EvidenceMerge.settled(form, theirs: theirs).marking == "OFFICIAL-SENSITIVE")
    }
}

extension EvidenceInput {
    static var sample: EvidenceInput {
        var input = EvidenceInput()
        input.title = "Estate meetings"
        input.whatWasDone = "Officers met residents."
        input.from = DateParts(Form(urlEncoded: "from-day=3&from-month=11&from-year=2025"), "from")
        input.kinds = ["activity"]
        input.cited = [Cited(key: "1B", how: "It shows the first part.")]
        input.marking = "OFFICIAL"
        input.authors = "Author of the unit, Inspector"
        return input
    }
}
