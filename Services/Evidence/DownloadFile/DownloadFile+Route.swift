import ContractsCore
import ContractsEvidence
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceKit

extension DownloadFile {
    /// Always an attachment of the type that the bytes have: nothing of it is ever run or shown in a page of ours.
    func handle(_ request: Request, _ context: ServiceRequestContext) async throws -> Response {
        let download = try await self(context.path("file"), as: dependencies.caller(context))
        let (file, bytes) = (download.file, download.bytes)
        var headers: HTTPFields = [
            .contentType: file.mediaType, .contentDisposition: FileName(file.name).attachment, .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "default-src 'none'; sandbox", .cacheControl: "private, no-store",
        ]
        headers[.eTag] = "\"\(file.sha256)\""
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(contentLength: file.size) { writer in
                while let piece = try await bytes.next() { try await writer.write(piece) }
                try await writer.finish(nil)
            })
    }
}
