import ContractsCore
import ContractsEvidence

/// A file of an item in a list: what it is, what the virus scan says of it, and where it can be had. Partial `file-line`.
struct FileLine: Sendable {
    let name: String
    /// Nil where it cannot be downloaded.
    let url: String?
    /// "PDF, 1.2 MB"
    let facts: String
    /// The scan's word, for its shape: waiting, clean, infected, unscannable, unscanned; nil where it is not known.
    let state: String?
    let word: String?
    /// "3 November 2011, SPOC, Enfield"
    let by: String?
    /// What was found, or why it waits.
    let finding: String?
    let removeURL: String?

    /// - Parameter mayRemove: whether removing it is offered; the service decides.
    init(_ file: EvidenceAPI.EvidenceFile, mayRemove: Bool, _ catalogue: Catalogue) {
        name = file.name
        url = file.downloadable ? Address.file(file.id) : nil
        facts = catalogue.text("file_facts", ["kind": FileLine.kind(file.mediaType, catalogue), "size": FileLine.size(file.size, catalogue)])
        state = file.state.rawValue
        word = catalogue.text("file_state_\(file.state.rawValue)")
        by = catalogue.text(
            "file_by", ["person": catalogue.person(file.attachedBy.name, rank: file.attachedBy.rank), "date": catalogue.time(file.attachedAt)])
        finding = file.state == .clean || file.state == .unscanned ? nil : file.finding.map { catalogue.text("file_finding", ["finding": $0]) }
        removeURL = mayRemove ? Address.removeFile(file.id, from: file.evidence) : nil
    }

    /// As a submission froze it. It leads to the file whatever the scan says: its page tells.
    init(_ file: EvidenceAPI.FrozenFile, _ catalogue: Catalogue) {
        name = file.name
        let isOffered = file.state == .clean || file.state == .unscanned || file.state == nil
        url = isOffered ? Address.file(file.id) : nil
        facts = FileLine.size(file.size, catalogue)
        state = file.state?.rawValue
        word = file.state.map { catalogue.text("file_state_\($0.rawValue)") }
        by = nil
        finding = nil
        removeURL = nil
    }

    static func size(_ bytes: Int, _ catalogue: Catalogue) -> String {
        if bytes >= 1 << 20 {
            let tenths = (bytes * 10 + (1 << 19)) >> 20
            return catalogue.text("file_megabytes", ["number": tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"])
        }
        return bytes >= 1 << 10 ? catalogue.text("file_kilobytes", ["number": "\(bytes >> 10)"]) : catalogue.text("file_bytes", ["number": "\(bytes)"])
    }

    /// "PDF", "Word": as the person calls it; the type itself where nothing better is known.
    private static func kind(_ mediaType: String, _ catalogue: Catalogue) -> String {
        let words: [(String, String)] = [
            ("application/pdf", "pdf"), ("wordprocessingml", "word"), ("msword", "word"), ("spreadsheetml", "excel"), ("ms-excel", "excel"),
            ("presentationml", "powerpoint"), ("ms-powerpoint", "powerpoint"), ("opendocument", "opendocument"), ("image/", "picture"), ("audio/", "recording"),
            ("video/", "film"), ("text/", "text"), ("application/zip", "zip"), ("rtf", "text"),
        ]
        return words.first { mediaType.contains($0.0) }.map { catalogue.text("file_kind_\($0.1)") } ?? mediaType
    }
}
