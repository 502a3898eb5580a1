import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

extension GetWaiting {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Waiting> {
        var since: Date?
        if let text = context.query("since"), !text.isEmpty {
            since = JSONCoding.date(text)
            guard since != nil else { throw ProblemError.validation("/query/since", "is not a time like 2011-11-03T09:30:00.000Z") }
        }
        return .ok(try await self(since: since, as: dependencies.caller(context)))
    }
}
