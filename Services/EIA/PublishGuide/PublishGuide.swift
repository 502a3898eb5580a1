import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// From now on new assessments are written against this version; it never changes again.
struct PublishGuide: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: GuideID, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.Guide {
        try caller.access.requireGuideKeeping()
        guard let before = try await GuideRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        guard before.publishedAt == nil else { throw GuideRefusal.published }
        do {
            try await transaction.execute("UPDATE guide SET published_at = \(dependencies.now) WHERE id = \(id)")
        } catch let error as PostgresError where error.violates("guide_label") {
            throw GuideRefusal.labelTaken(before.label)
        }
        guard let after = try await GuideRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        try await dependencies.journal.record(
            "guide.published", subject: "guide/\(id)", before: EIAAPI.GuideName(before), after: EIAAPI.GuideName(after), by: caller.actor, in: transaction)
        return EIAAPI.Guide(name: .init(after), document: after.document.value)
    }
}
