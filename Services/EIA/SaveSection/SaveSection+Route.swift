import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension SaveSection {
    /// 1 MiB: the longest sound section, with each of its characters escaped.
    static let bodyLimit = 1 << 20

    func handle(_ body: EIAAPI.SectionContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.SectionDetail> {
        let (assessment, section): (AssessmentID, String) = (try context.path("assessment"), try context.path("section"))
        let expected = try context.ifMatch
        let caller = try await dependencies.caller(context)
        let detail = try await dependencies.pool.transaction { transaction in
            try await self(body, as: section, of: assessment, from: expected, by: caller, in: transaction)
        }
        return .ok(detail, etag: ETag(detail.etag))
    }
}
