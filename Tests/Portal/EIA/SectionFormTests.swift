import ContractsEIA
import Testing

@testable import Portal

@Suite struct SectionFormTests {
    private let section = EIAAPI.Section.sample

    @Test func `What a form shows is read as the same again`() {
        let form = Form(fields: EIAAPI.SectionContent.sample.fields(of: section))
        #expect(EIAAPI.SectionContent(form, of: section) == .sample)
    }

    @Test func `A form without answers is a blank section`() {
        #expect(EIAAPI.SectionContent(Form(fields: []), of: section).fields.isEmpty)
    }

    @Test func `A date that is none comes back as it was typed, and is named`() {
        let typed = [("f_began-on-day", "31"), ("f_began-on-month", "feb"), ("f_began-on-year", "2026")]
        let content = EIAAPI.SectionContent(Form(fields: typed.map { Form.Field(name: $0.0, value: $0.1) }), of: section)
        #expect(content.wrongDates(in: section).map(\.name) == ["f_began-on"])
        let parts = DateParts(typed: content.fields["began-on"]?.text)
        #expect((parts.day, parts.month, parts.year) == ("31", "feb", "2026"))
    }

    @Test func `A row is added and taken away without a script; blank rows are shown and never sent`() throws {
        let longer = try #require(EIAAPI.SectionContent.sample.afterButton("add_actions", of: section))
        #expect(longer.fields["actions"]?.rows?.count == 3)
        #expect(longer.withoutBlankRows == .sample)
        let shorter = try #require(longer.afterButton("remove_actions_0", of: section))
        #expect(shorter.withoutBlankRows.fields["actions"]?.rows?.map(\.cells) == [["what": "Look again"]])
        #expect(EIAAPI.SectionContent.sample.afterButton("save", of: section) == nil)
        let begun = try #require(EIAAPI.SectionContent(fields: [:]).afterButton("add_actions", of: section))
        #expect(begun.fields["actions"]?.rows?.count == 2)
    }

    @Test func `A refusal finds its field, though blank rows were left out of what was sent`() {
        let shown = EIAAPI.SectionContent.sample.with(
            "actions", .init(rows: [.init(cells: [:]), .init(cells: ["what": "Look again", "due": "2027-13-01"])]))
        let pointers = SectionPointers(section: section, sent: shown.withoutBlankRows, shown: shown)
        #expect(pointers.field("/fields/actions/rows/0/cells/due")?.name == "t_actions_1_due")
        #expect(pointers.field("/fields/effects/rows/1/cells/reason")?.name == "t_effects_sex_reason")
        #expect(pointers.field("/fields/what/text")?.name == "f_what" || pointers.field("/fields/what")?.name == "f_what")
        #expect(pointers.field("/elsewhere") == nil)
    }
}
