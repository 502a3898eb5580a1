import ContractsCore
import ContractsEvidence
import Foundation
import Testing

@testable import Portal

@Suite struct ExcelCheckTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func page(_ outcomes: [EvidenceAPI.RowOutcome]) -> ExcelCheckPage {
        let report = EvidenceAPI.SpreadsheetReport(
            sheet: "Workbook", rows: outcomes.count, created: 0, revised: 1, unchanged: 0, errors: [], outcomes: outcomes, plan: "plan")
        let file = KeptUpload(id: .new(), name: "workbook.xlsx", content: Data())
        return ExcelCheckPage(
            report, file, .empty, SheetChoice(Form(fields: [])), rows: ExcelRows(), refusal: nil, catalogue: catalogue)
    }

    @Test func `Rows of inherited or carried evidence are said to be left alone, and are not among what is imported`() throws {
        let checked = page([
            .init(row: 2, indicator: "1B", title: "Ward panels", evidence: .new(), kind: .revised, changes: [.title]),
            .init(row: 3, indicator: "1B", title: "Dignity at work policy", evidence: .new(), kind: .linked),
        ])
        #expect(checked.take?.button == "Import this 1 row")
        #expect(checked.result.texts.first?.hasSuffix("1 row of inherited or carried evidence is left alone.") == true)
        #expect(checked.rows.last?.outcome == "Left alone")
        #expect(checked.rows.last?.changes == "inherited or carried forward, which is not changed from Excel")
        #expect(checked.filters.map(\.label) == ["All rows", "Changing", "Left alone"])
    }

    @Test func `A file without such rows does not speak of them`() throws {
        let checked = page([.init(row: 2, indicator: "1B", title: "Ward panels", evidence: .new(), kind: .revised, changes: [.title])])
        #expect(checked.result.texts.first?.contains("inherited") == false)
        #expect(checked.filters.map(\.label) == ["All rows", "Changing"])
    }
}

extension EvidenceAPI.Workbook {
    fileprivate static var empty: EvidenceAPI.Workbook {
        let unit = EvidenceAPI.UnitSummary(id: .new(), code: "YE", name: "Enfield", kind: .bocu, depth: 2, validFrom: LocalDate(Date(timeIntervalSince1970: 0)))
        let totals = EvidenceAPI.WorkbookTotals(
            indicators: 0, applicable: 0, notStarted: 0, drafting: 0, returned: 0, submitted: 0, locallyAssured: 0, corporatelyAssured: 0,
            changedSinceAssured: 0)
        return EvidenceAPI.Workbook(
            unit: unit, standardCode: "ESPS", versionLabel: "3", phase: .new(), phaseCode: "baseline", phaseTitle: "Baseline", national: true, totals: totals,
            sections: [], mayRecord: true, maySubmit: true)
    }
}
