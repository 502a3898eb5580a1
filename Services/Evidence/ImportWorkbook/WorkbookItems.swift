import ContractsCore
import ContractsEvidence
import ServiceKit
import Spreadsheet

/// The items that a sheet's rows make: rows with the same item, or without one with the same words, are one item under several indicators.
struct WorkbookItems: Sendable {
    private(set) var items: [Item] = []
    private(set) var errors: [EvidenceAPI.CellError] = []

    struct Item: Sendable {
        /// The row that it begins on.
        let row: Int
        let id: EvidenceID?
        let content: EvidenceAPI.EvidenceContent
    }

    /// - Parameter indicators: of the phase, by code.
    init(_ sheet: WorkbookSheet, indicators: [String: IndicatorID]) {
        var order: [String] = []
        var groups: [String: (row: Int, id: EvidenceID?, content: EvidenceAPI.EvidenceContent)] = [:]
        for row in sheet.rows {
            var cells = RowCells(row)
            let id = cells.id()
            let citation = cells.citation(indicators)
            let content = cells.content(citing: citation)
            errors += cells.errors.map { .init(row: row.number, column: sheet.letter($0.column), detail: $0.detail) }
            guard cells.errors.isEmpty else { continue }
            let key = id?.description ?? "\(content.title)\n\(content.whatWasDone)"
            guard let standing = groups[key] else {
                order.append(key)
                groups[key] = (row.number, id, content)
                continue
            }
            guard standing.content.citing([]) == content.citing([]) else {
                errors.append(
                    .init(row: row.number, column: sheet.letter(.title), detail: "says something else than row \(standing.row), which is the same item"))
                continue
            }
            groups[key]?.content = standing.content.citing(standing.content.indicators + content.indicators)
        }
        items = order.compactMap { groups[$0] }.map { Item(row: $0.row, id: $0.id, content: $0.content) }
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
