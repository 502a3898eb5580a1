import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ReceiveStandard {
    func save(_ indicators: [KnownIndicator], of version: StandardVersionID, toldAt time: Date, in transaction: Transaction) async throws {
        guard !indicators.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO indicator (id, version_id, code, wording, told_at)
            SELECT added.id, \(version), added.code, added.wording, \(time)
            FROM unnest(\(indicators.map(\.id)), \(indicators.map(\.code)), \(indicators.map(\.wording))) AS added (id, code, wording)
            ON CONFLICT DO NOTHING
            """)
    }
}
