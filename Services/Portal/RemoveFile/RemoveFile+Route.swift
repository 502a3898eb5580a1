import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Takes a file off an item after a question (E5). It stays in the trail, and in what a submission froze.
enum RemoveFile {
    static func ask(_ visit: Visit) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self), fileID = try visit.path("file", as: FileID.self)
        let item = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        guard let file = item.files?.first(where: { $0.id == fileID }) else { throw ProblemError.notFound(visit.text("file_removed_already")) }
        let page = ConfirmPage(
            caption: visit.text("evidence_caption", ["unit": item.unitName]), heading: visit.text("file_remove_heading", ["name": file.name]),
            lede: visit.text("file_remove_lede", ["title": item.content.title]), errorSummary: nil, action: Address.removeFile(fileID, from: id),
            etag: item.etag,
            field: nil, button: visit.text("file_remove_button"), cancelURL: Address.filesPlace(id))
        var head = PageHead(page.heading, section: .units, breadcrumbs: EvidenceCrumbs.below(item, visit.catalogue), unit: item.unit)
        head.marking = item.content.control.marking
        return try await visit.page("confirm", page, head)
    }

    static func remove(_ visit: Visit, _: Form) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self), file = try visit.path("file", as: FileID.self)
        let gone = try await visit.evidence(EvidenceAPI.removeFile, ["evidence": id, "file": file])
        let flash = Flash(.success, visit.text("file_removed_title"), text: visit.text("file_removed_text", ["name": gone.name]))
        return try await visit.redirect(to: Address.filesPlace(id), flash: flash)
    }
}
