import ContractsEvidence
import HTTPTypes
import ServiceKit

extension PutGlossaryTerm {
    func handle(_ body: EvidenceAPI.GlossaryTerm, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.GlossaryTerm> {
        var validation = Validation()
        let term = GlossaryTermToSave(term: body.term, meaning: body.meaning, kind: body.kind, &validation)
        let name: String = try context.path("term")
        validation.check(term.term.lowercased() == name.lowercased(), "/term", "must be the term in the address")
        try validation.finish()
        let expected = context.headers[.ifMatch] == nil ? nil : try context.ifMatch
        let stored = try await self(term, from: expected, as: context.caller)
        return .ok(stored, etag: stored.etag.flatMap(ETag.init))
    }
}
