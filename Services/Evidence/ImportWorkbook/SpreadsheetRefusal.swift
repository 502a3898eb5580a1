import ServiceKit

/// Why an import does not happen although every row is sound.
enum SpreadsheetRefusal: Refusal {
    /// It would do something else than what was checked.
    case planChanged

    var problem: ProblemError {
        switch self {
        case .planChanged:
            .conflict("spreadsheet-plan-changed", "The workbook was changed after the file was checked. Nothing was stored; check the file again.")
        }
    }
}
