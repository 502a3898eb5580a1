import ContractsCore
import ContractsEIA
import Postgres

/// One version of the guide, whole. A draft is for those who keep the guide.
struct GetGuide: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ guide: GuideID, as caller: Caller) async throws -> EIAAPI.Guide {
        let row = try await dependencies.guides.guide(guide, in: dependencies.pool)
        guard row.publishedAt != nil || caller.access.mayKeepGuides else { throw AccessRefusal.notFound }
        return EIAAPI.Guide(name: .init(row), document: row.document.value)
    }
}
