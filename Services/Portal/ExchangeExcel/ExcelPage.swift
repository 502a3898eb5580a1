import ContractsCore
import ContractsEvidence

/// The workbook to Excel, and back: choosing the file. Template `excel/exchange`.
struct ExcelPage: Sendable {
    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    let caption: String
    let heading: String
    let errorSummary: ErrorSummary?
    let downloadURL: String
    /// Nil for those who may only read.
    let upload: Upload?

    struct Upload: Sendable {
        let action: String
        let error: String?
        let hidden: [Hidden]
        let cancelURL: String
    }

    init(_ workbook: EvidenceAPI.Workbook, _ choice: SheetChoice, mayImport: Bool, errors: FieldErrors, catalogue: Catalogue) {
        caption = catalogue.text("excel_caption", ["unit": workbook.unit.name, "phase": workbook.phaseTitle])
        heading = catalogue.text("excel_title")
        let file = TextField("file", label: "", value: nil, error: errors["file"])
        errorSummary = ErrorSummary([file], others: errors.others, catalogue: catalogue)
        downloadURL = Address.excelDownload(workbook.unit.id, phase: workbook.phase)
        var choice = choice
        choice.phase = workbook.phase.description
        upload =
            mayImport
            ? Upload(
                action: Address.excel(workbook.unit.id), error: errors["file"], hidden: choice.items.map { Hidden(name: $0.name, value: $0.value) },
                cancelURL: Address.workbook(workbook.unit.id, phase: workbook.phase)) : nil
    }
}
