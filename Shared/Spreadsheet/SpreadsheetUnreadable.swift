/// Why a file cannot be read as an Excel workbook, in a sentence for whoever sent it.
package enum SpreadsheetUnreadable: Error, Equatable {
    case notExcel
    case oldExcel
    case encrypted
    /// It unpacks to far more than a workbook holds.
    case tooLarge
    case tooManyRows(Int)
    case noSheet(String?)
    case malformed

    package var sentence: String {
        switch self {
        case .notExcel: "This is not an Excel file (.xlsx)."
        case .oldExcel: "This is an Excel file of the old kind (.xls), or one with a password. Save it as .xlsx without a password."
        case .encrypted: "This file has a password. Save it without one."
        case .tooLarge: "This file unpacks to far more than a workbook can hold; it was not read."
        case .tooManyRows(let most): "The sheet has more than \(most) rows."
        case .noSheet(let name): name.map { "The file has no sheet called \($0)." } ?? "The file has no sheet."
        case .malformed: "The file is damaged: part of it is not what Excel writes."
        }
    }
}
