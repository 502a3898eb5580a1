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
        let flash = Flash(attached: files.attached, visit.catalogue)
        guard files.errors.isEmpty else {
            if !visit.isForScript { return try await ShowEvidence.page(visit, id, fileErrors: files.errors, attached: flash) }
            // The list that the script's page shows is not the present one any more where something was attached: then the page is asked for anew.
            guard let both = Flash(attached: files.attached, refused: files.errors, visit.catalogue) else {
                return try visit.json(Outcome(location: nil, errors: files.errors), status: .unprocessableContent)
            }
            return try await again(both, id, visit)
        }
        if visit.isForScript { return try await again(flash, id, visit) }
        return try await visit.redirect(to: Address.filesPlace(id), flash: flash)
    }

    /// The item's page, with what is to be said on it.
    private static func again(_ flash: Flash?, _ id: EvidenceID, _ visit: Visit) async throws -> Response {
        if let flash, let session = visit.session { try await visit.site.sessions.keep(flash, in: session.key) }
        return try visit.json(Outcome(location: Address.filesPlace(id), errors: []))
    }

    /// For the page's script.
    private struct Outcome: Encodable {
        /// Nil where the page stays as it is.
        let location: String?
        let errors: [String]
    }
}

extension Flash {
    /// What was not attached, what was, and what the scan said of it; nil where nothing was attached.
    init?(attached: [EvidenceAPI.EvidenceFile], refused errors: [String], _ catalogue: Catalogue) {
        guard let good = Flash(attached: attached, catalogue), !errors.isEmpty else { return nil }
        let names = catalogue.text("files_attached", count: attached.count) + ": " + attached.map(\.name).joined(separator: "; ") + "."
        let found = good.kind == .error ? ["\(good.title). \(good.text ?? "")"] : []
        self.init(.error, catalogue.text("files_partly_title"), text: (errors + [names] + found).joined(separator: " "))
    }

    /// What was attached, and what the scan said of it; nil where nothing was.
    init?(attached: [EvidenceAPI.EvidenceFile], _ catalogue: Catalogue) {
        guard !attached.isEmpty else { return nil }
        let names = attached.map(\.name).joined(separator: "; ")
        let quarantined = attached.filter { $0.state == .infected || $0.state == .unscannable }
        if !quarantined.isEmpty {
            self.init(
                .error, catalogue.text("files_quarantined_title", count: quarantined.count),
                text: catalogue.text("files_quarantined_text", ["names": quarantined.map(\.name).joined(separator: "; ")]))
            return
        }
        let waits = attached.contains { $0.state == .waiting }
        self.init(
            .success, catalogue.text("files_attached", count: attached.count),
            text: catalogue.text(waits ? "files_attached_waiting" : "files_attached_text", ["names": names]))
    }
}
