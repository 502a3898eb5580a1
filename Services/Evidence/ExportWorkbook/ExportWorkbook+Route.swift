import ContractsCore
import ContractsEvidence
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceKit

extension ExportWorkbook {
    func handle(_ request: Request, _ context: ServiceRequestContext) async throws -> Response {
        let exported = try await self(context.query("phase", as: PhaseID.self), of: context.path("unit"), as: dependencies.caller(context))
        let headers: HTTPFields = [
            .contentType: FileKind.xlsx.mediaType, .contentDisposition: exported.name.attachment, .xContentTypeOptions: "nosniff",
            .cacheControl: "private, no-store",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: exported.data)))
    }
}
