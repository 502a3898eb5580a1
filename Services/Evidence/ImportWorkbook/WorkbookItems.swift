import ContractsCore
import ContractsEvidence
import ServiceKit
import Spreadsheet

/// The items that a sheet's rows make: rows with the same item, or without one with the same words, are one item under several indicators.
struct WorkbookItems: Sendable {
    private(set) var items: [Item] = []
    private(set) var lines: [Line] = []
    private(set) var errors: [EvidenceAPI.CellError] = []
    /// The rows that show what was inherited or carried forward: no items of this sheet, whatever they say.
    private(set) var linked: [Int] = []

    struct Item: Sendable {
        /// Those that make it, with the indicator that each names.
        var rows: [(number: Int, indicator: IndicatorID?)]
        let id: EvidenceID?
        /// That the rows were exported from.
        let revision: Int?
        var content: EvidenceAPI.EvidenceContent
    }

    /// A row as the report names it.
    struct Line: Sendable {
        let row: Int
        let code: String?
        let title: String?
        let id: EvidenceID?
    }

    /// - Parameters:
    ///   - indicators: of the phase, by code.
    ///   - standing: what the unit's workbook holds now.
    init(_ sheet: WorkbookSheet, indicators: [String: IndicatorID], standing: StandingItems) {
        var order: [String] = []
        var groups: [String: Item] = [:]
        for row in sheet.rows {
            var cells = RowCells(row, columns: sheet.columns.keys)
            let id = cells.id(), revision = cells.revision()
            lines.append(Line(row: row.number, code: cells.code, title: cells.title.map { String($0.prefix(200)) }, id: id))
            if let id, cells.comesFromElsewhere || standing.isLinked(id, under: cells.code.flatMap { indicators[$0] }) {
                linked.append(row.number)
                continue
            }
            let now = id.flatMap { standing.contents[$0] }
            let citation = cells.citation(indicators, standing: now)
            let content = cells.content(citing: citation, standing: now)
            errors += cells.errors.map { .init(row: row.number, column: sheet.letter($0.column), detail: $0.detail) }
            guard cells.errors.isEmpty else { continue }
            let key = id?.description ?? "\(content.title)\n\(content.whatWasDone)"
            guard let group = groups[key] else {
                order.append(key)
                groups[key] = Item(rows: [(row.number, citation.first?.indicator)], id: id, revision: revision, content: content)
                continue
            }
            guard group.content.citing([]) == content.citing([]), group.revision == revision else {
                let first = group.rows.first?.number ?? row.number
                errors.append(.init(row: row.number, column: sheet.letter(.title), detail: "says something else than row \(first), which is the same item"))
                continue
            }
            groups[key]?.content = group.content.citing(group.content.indicators + content.indicators)
            groups[key]?.rows.append((row.number, citation.first?.indicator))
        }
        items = order.compactMap { groups[$0] }
    }

    /// The items whose rows come from a revision before the last.
    func stale(_ heads: [EvidenceID: Int]) -> [(item: EvidenceID, revision: Int)] {
        items.compactMap { item in
            guard let id = item.id, let revision = item.revision, let head = heads[id], revision < head else { return nil }
            return (id, revision)
        }
    }
}

extension EvidenceAPI.EvidenceContent {
    /// The same under other indicators.
    func citing(_ indicators: [EvidenceAPI.Citation]) -> EvidenceAPI.EvidenceContent {
        EvidenceAPI.EvidenceContent(
            title: title, whatWasDone: whatWasDone, whatChanged: whatChanged, from: from, to: to, kinds: kinds, characteristics: characteristics, aims: aims,
            indicators: indicators, sources: sources, reviewBy: reviewBy, control: control)
    }
}
