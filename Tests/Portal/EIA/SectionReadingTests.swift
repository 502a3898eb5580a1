import ContractsEIA
import Testing

@testable import Portal

@Suite("A section of an assessment, to read")
struct SectionReadingTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private let impact = EIAAPI.NamedChoice(code: "negative", label: "Negative")

    private func field(_ key: String, _ kind: EIAAPI.FieldKind, required: Bool = true) -> EIAAPI.Field {
        EIAAPI.Field(
            key: key, label: key, kind: kind, required: required, prompts: [], choices: [impact],
            columns: [
                EIAAPI.Column(key: "impact", label: "Impact", kind: .choice, required: true, choices: [impact]),
                EIAAPI.Column(key: "by", label: "By when", kind: .date, required: false, choices: []),
            ],
            rows: [EIAAPI.NamedChoice(code: "age", label: "Age"), EIAAPI.NamedChoice(code: "sex", label: "Sex")])
    }

    private func reading(_ fields: [EIAAPI.Field], _ content: [String: EIAAPI.Value] = [:], advice: [EIAAPI.Advice] = []) -> SectionReading {
        let section = EIAAPI.Section(key: "evidence", number: 5, title: "Evidence", purpose: "", fields: fields)
        return SectionReading(section, EIAAPI.SectionContent(fields: content), advice: advice, catalogue: catalogue)
    }

    @Test("Every blank is shown, and whether an answer is owed")
    func blanks() {
        let page = reading([field("known", .longText), field("reliance", .longText, required: false), field("rows", .table)], ["known": .init(text: " \n ")])
        #expect(page.heading == "5. Evidence")
        #expect(page.fields.map(\.blank) == ["Blank: an answer is owed here.", "Nothing was answered here.", "Blank: an answer is owed here."])
    }

    @Test("The matrix shows every row of the guide, answered or not")
    func matrix() throws {
        let page = reading([field("effects", .matrix)], ["effects": .init(rows: [.init(key: "sex", cells: ["impact": "negative", "by": "2012-03-01"])])])
        let table = try #require(page.fields[0].table)
        #expect(table.columns == ["Characteristic", "Impact", "By when"])
        #expect(table.rows.map(\.name) == ["Age", "Sex"])
        #expect(table.rows.map { $0.cells.map(\.value) } == [[nil, nil], ["Negative", "1 March 2012"]])
    }

    @Test("Codes are said in the guide's words; an unknown one shows itself")
    func codes() {
        let page = reading([field("impact", .choices)], ["impact": .init(codes: ["negative", "gone"])])
        #expect(page.fields[0].chosen == ["Negative", "gone"])
    }

    @Test("Advice about a row of the matrix names the row")
    func advice() {
        let page = reading([field("effects", .matrix)], advice: [EIAAPI.Advice(field: "effects", row: "age", text: "No data is not no impact.")])
        #expect(page.fields[0].advice == ["Age: No data is not no impact."])
    }
}
