import ContractsCore
import ContractsEvidence

extension ExcelCheckPage.Mapping {
    /// Open where the headings were not found, or were chosen.
    init(_ report: EvidenceAPI.SpreadsheetReport, _ file: KeptUpload, _ unit: UnitID, _ choice: SheetChoice, _ catalogue: Catalogue) {
        action = Address.excelCheck(file.id, in: unit)
        phase = choice.phase.map { ExcelPage.Hidden(name: "phase", value: $0) }
        let sheets =
            report.sheets.count > 1
            ? [
                Select(
                    "sheet", label: catalogue.text("excel_sheet"), choices: report.sheets.map { (value: $0, label: $0) }, chosen: report.sheet)
            ] : []
        let headings = report.headings.map { (value: $0.text, label: catalogue.text("excel_heading", ["column": $0.column, "heading": $0.text])) }
        fields =
            sheets
            + EvidenceAPI.SpreadsheetField.allCases.map { field in
                let taken = report.headings.first { $0.field == field }?.text ?? choice.headings.first { $0.field == field }?.heading
                let required = EvidenceAPI.SpreadsheetField.required.contains(field)
                return Select(
                    SheetChoice.name(field), label: catalogue.text("excel_field_\(field.rawValue)"),
                    choices: [(value: SheetChoice.none, label: catalogue.text(required ? "excel_column_choose" : "excel_column_none"))] + headings,
                    chosen: taken ?? SheetChoice.none)
            }
        let found = Set(report.headings.compactMap(\.field))
        open = !choice.headings.isEmpty || !EvidenceAPI.SpreadsheetField.required.allSatisfy(found.contains)
    }
}
