import ContractsCore
import ContractsEvidence
import ServiceKit

extension ChangeContacts {
    func handle(_ change: EvidenceAPI.ContactsChange, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Unit> {
        let unit = try await self(context.path("unit"), to: change, from: context.ifMatch, as: dependencies.caller(context))
        return .ok(unit, etag: ETag(unit.etag))
    }
}
