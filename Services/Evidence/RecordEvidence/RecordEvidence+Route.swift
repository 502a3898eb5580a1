import ContractsCore
import ContractsEvidence
import ServiceKit

extension RecordEvidence {
    func handle(_ body: EvidenceAPI.EvidenceContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Evidence> {
        let unit: UnitID = try context.path("unit")
        let draft = try context.query("draft", as: DraftID.self)
        let caller = try dependencies.caller(context)
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        let content = try ItemContent(body)
        return try await dependencies.once(context) { transaction in
            let evidence = try await self(content, in: unit, draft: draft, as: caller, in: transaction)
            return .created(evidence, at: "/v1/evidence/\(evidence.id)", etag: ETag(evidence.etag))
        }
    }
}
