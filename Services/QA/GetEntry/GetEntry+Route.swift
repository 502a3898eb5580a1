import ContractsCore
import ContractsEvidence
import ContractsQA
import HTTPTypes
import ServiceKit

extension GetEntry {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.EntryToRate> {
        let stage = try context.query("stage", in: QAAPI.Stage.self)
        let entry = try await self(context.path("indicator"), of: context.path("submission"), stage: stage, as: dependencies.caller(context))
        // No 304 from the entry's version alone: the answer also tells of ratings, gaps and the caller.
        return .ok(entry).with(.eTag, entry.etag)
    }
}
