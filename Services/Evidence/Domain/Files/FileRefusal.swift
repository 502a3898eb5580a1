import ServiceKit

/// Why a file is not taken, or not given out.
enum FileRefusal: Refusal {
    case program(String)
    case unknownKind
    case misnamed(String, String)
    case empty
    case tooLarge(Int)
    case tooMany(Int)
    case notScannedYet
    case quarantined(String)
    case noStore

    var problem: ProblemError {
        switch self {
        case .program(let words): .unprocessable("file-not-accepted", "This file is \(words), whatever its name says. Programs are not accepted as evidence.")
        case .unknownKind:
            .unprocessable(
                "file-not-accepted",
                "The service does not know what kind of file this is. It takes PDF, Office and OpenDocument files, pictures, films, recordings, plain text and ZIP."
            )
        case .misnamed(let name, let words): .unprocessable("file-not-accepted", "The name \(name) does not fit: by its bytes this file is \(words).")
        case .tooLarge(let limit): .tooLarge(limit: limit, detail: FileRefusal.sizeSentence(limit))
        case .empty: .unprocessable("file-not-accepted", "This file is empty.")
        case .tooMany(let most): .conflict("too-many-files", "An item can have at most \(most) files. Remove one, or record a second item.")
        case .notScannedYet: .conflict("file-not-scanned", "This file has not been scanned for viruses yet. It can be downloaded after that.")
        case .quarantined(let finding): .conflict("file-quarantined", "This file is in quarantine and cannot be downloaded: \(finding).")
        case .noStore: .unavailable("This installation has no place for files yet. Its operator sets FILES_DIRECTORY.")
        }
    }

    private static func sizeSentence(_ limit: Int) -> String {
        "This file is too large: a file may have at most \(limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes")."
    }

    /// What the address for files takes. A body that declares more is refused unread.
    static func allowance(_ largest: Int) -> BodyAllowance { BodyAllowance(bytes: largest, refusal: sizeSentence(largest)) }
}
