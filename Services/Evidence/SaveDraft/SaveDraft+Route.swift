import ContractsCore
import ContractsEvidence
import ServiceKit

extension SaveDraft {
    /// 256 KiB, as the contract says.
    static let bodyLimit = 256 << 10

    func handle(_ body: EvidenceAPI.DraftContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Draft> {
        .ok(try await self(Content(body), as: context.path("draft"), in: context.path("unit"), by: dependencies.caller(context)))
    }
}
