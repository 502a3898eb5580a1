import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// A file of an item, for whom the evidence service gives it to (E5): never shown in a page of ours.
enum DownloadFile {
    static func get(_ visit: Visit) async throws -> Response {
        let file = try visit.path("file", as: FileID.self)
        return visit.attachment(try await visit.site.evidence.download(EvidenceAPI.downloadFile, ["file": file], as: visit.signedIn.principal))
    }
}
