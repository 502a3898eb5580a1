import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// A version of the guide as it is stored.
struct GuideRow: Sendable {
    let id: GuideID
    let label: String
    let title: String
    let document: JSONB<EIAAPI.GuideDocument>
    let sha256: String
    let publishedAt: Date?

    static let select: SQL = "SELECT id, label, title, document, sha256, published_at FROM guide"

    static func find(_ id: GuideID, in executor: some Executor) async throws -> GuideRow? {
        try await executor.row("\(fragment: select) WHERE id = \(id)", into: GuideRow.init)
    }

    /// Holds the version until the transaction ends.
    static func lock(_ id: GuideID, in transaction: Transaction) async throws -> GuideRow? {
        try await transaction.row("\(fragment: select) WHERE id = \(id) FOR UPDATE", into: GuideRow.init)
    }

    /// The one that new assessments are written against.
    static func inForce(in executor: some Executor) async throws -> GuideRow? {
        try await executor.row("\(fragment: select) WHERE published_at IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT 1", into: GuideRow.init)
    }
}

extension EIAAPI.GuideName {
    init(_ row: GuideRow) {
        self.init(id: row.id, label: row.label, title: row.title, publishedAt: row.publishedAt, sha256: row.sha256)
    }
}
