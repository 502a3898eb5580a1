import ContractsCore
import ContractsEvidence

/// What a unit's workbook holds when a sheet comes back to it.
struct StandingItems: Sendable {
    /// Withdrawn ones included.
    let rows: [EvidenceID: EvidenceRow]
    let contents: [EvidenceID: EvidenceAPI.EvidenceContent]
    /// Of the items that are not withdrawn.
    let hashes: Set<String>
    /// What stands under indicators without citing them: inherited or carried forward.
    private let links: [IndicatorID: Set<EvidenceID>]

    init(_ rows: [EvidenceRow], linked: [(indicator: IndicatorID, item: EvidenceID)]) throws {
        self.rows = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        contents = Dictionary(try rows.map { ($0.id, try $0.decodedContent()) }) { first, _ in first }
        hashes = Set(rows.filter { !$0.isWithdrawn }.map(\.sha256))
        links = Dictionary(grouping: linked, by: \.indicator).mapValues { Set($0.map(\.item)) }
    }

    func isLinked(_ item: EvidenceID, under indicator: IndicatorID?) -> Bool { indicator.flatMap { links[$0] }?.contains(item) ?? false }

    var heads: [EvidenceID: Int] { rows.mapValues(\.revision) }
}
