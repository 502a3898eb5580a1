package import Logging
package import ServiceKit
package import Spreadsheet

/// An Excel file is made in a temporary file first, for which there may be no room.
extension SpreadsheetWriter.Failed: Refusal {
    package var problem: ProblemError {
        .unavailable("The Excel file could not be made: the server had no room for it. Try again later, and tell your administrator.", retryAfter: 60)
    }

    package var logLevel: Logger.Level? { .error }
}
