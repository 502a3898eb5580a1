import ContractsCore
import ContractsEvidence
import ServiceKit

/// A whole log as CSV, in the order of the list (E12). A text that a spreadsheet would take for a formula gets an apostrophe in front.
struct ExportLog: Sendable {
    let dependencies: Dependencies

    private static let most = 100_000
    private static let common = ["id", "on", "text", "detail", "state", "closure", "written_by", "written_at"]

    func callAsFunction(_ place: LogPlace, as caller: Caller) async throws -> EvidenceAPI.CSVDocument {
        let unit = try await caller.access.unit(place.unit, in: dependencies.pool)
        let rows = try await LogLineRow.list(LogPlace(unit: unit.id, kind: place.kind), limit: ExportLog.most, in: dependencies.pool)
        return EvidenceAPI.CSVDocument(csv: CSVText.write([ExportLog.header(place.kind)] + rows.map { ExportLog.fields($0).map(CSVText.harmless) }))
    }

    private static func header(_ kind: EvidenceAPI.LogKind) -> [String] {
        switch kind {
        case .learning: common
        case .risk: common + ["likelihood", "impact", "score", "mitigation", "owner"]
        case .effort: common + ["minutes", "role", "activity"]
        }
    }

    private static func fields(_ row: LogLineRow) -> [String] {
        let common = [
            row.id.description, row.on.description, row.text, row.detail ?? "", row.state.rawValue, row.closure ?? "", row.writtenByName,
            JSONCoding.text(row.writtenAt),
        ]
        switch row.kind {
        case .learning: return common
        case .risk: return common + [row.likelihood, row.impact, row.sort].map { $0.map(String.init) ?? "" } + [row.mitigation ?? "", row.owner ?? ""]
        case .effort: return common + [row.minutes.map(String.init) ?? "", row.role ?? "", row.activity ?? ""]
        }
    }
}
