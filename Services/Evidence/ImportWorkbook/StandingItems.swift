import ContractsCore
import ContractsEvidence

/// What a unit's workbook holds when a sheet comes back to it.
struct StandingItems: Sendable {
    /// Withdrawn ones included.
    let rows: [EvidenceID: EvidenceRow]
    let contents: [EvidenceID: EvidenceAPI.EvidenceContent]
    /// Of the items that are not withdrawn.
    let hashes: Set<String>

    init(_ rows: [EvidenceRow]) throws {
        self.rows = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        contents = Dictionary(try rows.map { ($0.id, try $0.decodedContent()) }) { first, _ in first }
        hashes = Set(rows.filter { !$0.isWithdrawn }.map(\.sha256))
    }

    var heads: [EvidenceID: Int] { rows.mapValues(\.revision) }
}
