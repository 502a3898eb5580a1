import ContractsCore
import ContractsEvidence
import ServiceKit

/// What a sheet's items would do to what stands in the unit.
struct WorkbookPlan: Sendable {
    private(set) var changes: [Change] = []
    private(set) var errors: [EvidenceAPI.CellError]
    private let sheet: WorkbookSheet
    private var unchanged = 0

    struct Change: Sendable {
        /// Nil makes a new item.
        let standing: EvidenceRow?
        let content: ItemContent
    }

    /// - Parameters:
    ///   - standing: the unit's items, withdrawn ones included.
    ///   - phase: the indicators that the sheet is about: what an item says of others stays.
    init(_ items: WorkbookItems, of sheet: WorkbookSheet, onto standing: [EvidenceRow], phase: Set<IndicatorID>) throws {
        self.sheet = sheet
        self.errors = sheet.errors + items.errors
        let byID = Dictionary(uniqueKeysWithValues: standing.map { ($0.id, $0) })
        let known = Set(standing.filter { !$0.isWithdrawn }.map(\.sha256))
        for item in items.items {
            let row = item.id.flatMap { byID[$0] }
            if item.id != nil, row == nil { refuse(item.row, .item, "is not an item of this unit") }
            if row?.isWithdrawn == true { refuse(item.row, .item, "was withdrawn; reinstate it first") }
            let indicators = WorkbookPlan.merge(item.content.indicators, into: try row?.decodedContent().indicators ?? [], phase: phase)
            do {
                let content = try ItemContent(item.content.citing(indicators), legacyMarking: true)
                if content.json.sha256 == row?.sha256 || (row == nil && known.contains(content.json.sha256)) {
                    unchanged += 1
                } else {
                    changes.append(Change(standing: row, content: content))
                }
            } catch let problem as ProblemError {
                for error in problem.problem.errors ?? [] { refuse(item.row, WorkbookColumn.of(pointer: error.pointer), error.detail) }
            }
        }
        errors.sort { ($0.row, $0.column ?? "") < ($1.row, $1.column ?? "") }
    }

    var report: EvidenceAPI.SpreadsheetReport {
        let revised = changes.count { $0.standing != nil }
        guard errors.isEmpty else { return .init(sheet: sheet.name, rows: sheet.rows.count, created: 0, revised: 0, unchanged: 0, errors: errors) }
        return .init(sheet: sheet.name, rows: sheet.rows.count, created: changes.count - revised, revised: revised, unchanged: unchanged, errors: [])
    }

    /// What the sheet says of the phase's indicators and what the item says of others, in the item's order.
    private static func merge(
        _ said: [EvidenceAPI.Citation], into standing: [EvidenceAPI.Citation], phase: Set<IndicatorID>
    ) -> [EvidenceAPI.Citation] {
        let kept = standing.compactMap { old in said.first { $0.indicator == old.indicator } ?? (phase.contains(old.indicator) ? nil : old) }
        return kept + said.filter { new in !kept.contains { $0.indicator == new.indicator } }
    }

    private mutating func refuse(_ row: Int, _ column: WorkbookColumn?, _ detail: String) {
        errors.append(.init(row: row, column: sheet.letter(column), detail: detail))
    }
}
