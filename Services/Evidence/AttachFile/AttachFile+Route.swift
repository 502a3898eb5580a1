import ContractsCore
import ContractsEvidence
import HTTPTypes
import Hummingbird
import ServiceKit

extension AttachFile {
    func handle(_ request: Request, _ context: ServiceRequestContext) async throws -> Response {
        let item: EvidenceID = try context.path("evidence")
        guard let name = context.query("name"), !name.isEmpty else { throw ProblemError.validation("/query/name", "is required") }
        guard name.count <= 255 else { throw ProblemError.validation("/query/name", "must have at most 255 characters") }
        let length = request.headers[.contentLength].flatMap(Int.init)
        let attached = try await self(FileName(name), to: item, length: length, body: request.body, as: dependencies.caller(context))
        let reply: Reply<EvidenceAPI.EvidenceFile> = attached.isNew ? .created(attached.file, at: "/v1/files/\(attached.file.id)") : .ok(attached.file)
        return try reply.response(to: request)
    }
}
