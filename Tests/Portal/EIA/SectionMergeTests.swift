import ContractsEIA
import Testing

@testable import Portal

@Suite struct SectionMergeTests {
    private let section = EIAAPI.Section.sample, base = EIAAPI.SectionContent.sample

    @Test func `What only the other one changed is taken over, cell by cell`() {
        let mine = base.with("what", .init(text: "My words")), theirs = base.withReason("Their reason")
        let merge = SectionMerge(section, mine: mine, theirs: theirs, base: base)
        #expect(merge.clashes.isEmpty)
        #expect(merge.takenOver.map(\.name) == ["t_effects_age_reason"])
        #expect(merge.merged == theirs.with("what", .init(text: "My words")))
    }

    @Test func `What both changed clashes, and stays as its writer has it`() {
        let merge = SectionMerge(section, mine: base.withReason("Mine"), theirs: base.withReason("Theirs"), base: base)
        #expect(merge.clashes.map(\.name) == ["t_effects_age_reason"])
        #expect(merge.merged == base.withReason("Mine"))
    }

    @Test func `Without the revision that both began from, every difference clashes`() {
        let merge = SectionMerge(section, mine: base.with("change", nil), theirs: base.withReason("Theirs"), base: nil)
        #expect(merge.clashes.map(\.name) == ["f_change", "t_effects_age_reason"])
    }

    @Test func `White space and the order of ticked answers are no change`() {
        let theirs = base.with("what", .init(text: "A new duty roster \n")).with("groups", .init(codes: ["staff", "public"]))
        let merge = SectionMerge(section, mine: base, theirs: theirs, base: base)
        #expect(merge.clashes.isEmpty && merge.takenOver.isEmpty)
    }

    @Test func `Two tables can both be kept: rows of the other first, equal ones once`() {
        let mine = base.with("actions", .init(rows: [.init(cells: ["what": "Look again"]), .init(cells: ["what": "Mine"])]))
        let theirs = base.with("actions", .init(rows: [.init(cells: ["what": "Look again"]), .init(cells: ["what": "Theirs"])]))
        let form = Form(fields: mine.fields(of: section) + [Form.Field(name: "settle-f_actions", value: "both")])
        let settled = SectionMerge.settled(form, section, theirs: theirs)
        #expect(settled.fields["actions"]?.rows?.map { $0.cells["what"] } == ["Look again", "Theirs", "Mine"])
    }

    @Test func `A choice can fall to the other one`() {
        let form = Form(fields: base.fields(of: section) + [Form.Field(name: "settle-f_change", value: "theirs")])
        let settled = SectionMerge.settled(form, section, theirs: base.with("change", .init(codes: ["stopped"])))
        #expect(settled.fields["change"]?.codes == ["stopped"])
    }
}
