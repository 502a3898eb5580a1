import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// An indicator of a published standard, as the evidence service told of it.
struct KnownIndicator: Sendable {
    let id: IndicatorID
    let code: String
    let wording: String

    private static let select: SQL = "SELECT id, code, wording FROM indicator"

    static func find(_ id: IndicatorID, in executor: some Executor) async throws -> KnownIndicator? {
        try await executor.row("\(fragment: select) WHERE id = \(id)", into: KnownIndicator.init)
    }

    /// The newest version's.
    static func find(code: String, in executor: some Executor) async throws -> KnownIndicator? {
        try await executor.row("\(fragment: select) WHERE code = \(code) ORDER BY told_at DESC, id DESC LIMIT 1", into: KnownIndicator.init)
    }
}
