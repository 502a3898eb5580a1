import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

extension AttachFiles {
    /// The form stands on the item's page; this is what a browser asks for that goes back to a refused one.
    static func show(_ visit: Visit) async throws -> Response {
        try await ShowEvidence.page(visit, try visit.path("evidence", as: EvidenceID.self))
    }

    static func save(_ visit: Visit, _ upload: Upload?) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        var files = AttachFiles(visit, to: id)
        if let upload {
            try await files.all(of: upload)
        } else {
            files.errors.append(visit.text("files_error_all_too_large", ["size": FileLine.size(largestAll, visit.catalogue)]))
        }
        let flash = files.flash
        guard files.errors.isEmpty else {
            if visit.isForScript {
                return try visit.json(Outcome(location: nil, errors: files.errors, attached: files.attached.map(\.name)), status: .unprocessableContent)
            }
            return try await ShowEvidence.page(visit, id, fileErrors: files.errors, attached: flash)
        }
        if visit.isForScript {
            if let flash, let session = visit.session { try await visit.site.sessions.keep(flash, in: session.key) }
            return try visit.json(Outcome(location: Address.filesPlace(id), errors: [], attached: files.attached.map(\.name)))
        }
        return try await visit.redirect(to: Address.filesPlace(id), flash: flash)
    }

    /// For the page's script.
    private struct Outcome: Encodable {
        let location: String?
        let errors: [String]
        let attached: [String]
    }

    /// What was attached, and what the scan said of it.
    private var flash: Flash? {
        guard !attached.isEmpty else { return nil }
        let names = attached.map(\.name).joined(separator: "; ")
        let quarantined = attached.filter { $0.state == .infected || $0.state == .unscannable }
        if !quarantined.isEmpty {
            return Flash(
                .error, visit.text("files_quarantined_title", count: quarantined.count),
                text: visit.text("files_quarantined_text", ["names": quarantined.map(\.name).joined(separator: "; ")]))
        }
        let waits = attached.contains { $0.state == .waiting }
        return Flash(
            .success, visit.text("files_attached", count: attached.count),
            text: visit.text(waits ? "files_attached_waiting" : "files_attached_text", ["names": names]))
    }
}
