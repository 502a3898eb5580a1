import ContractsCore
import ContractsEvidence
import Crypto
import Postgres
import ServiceKit

/// What a sheet's items would do to what stands in the unit.
struct WorkbookPlan: Sendable {
    private(set) var changes: [Change] = []
    private(set) var errors: [EvidenceAPI.CellError]
    private let sheet: WorkbookSheet
    private let lines: [WorkbookItems.Line]
    private var outcomes: [Int: (kind: EvidenceAPI.RowKind, changes: [EvidenceAPI.SpreadsheetField])] = [:]
    private var unchanged = 0
    /// One reason for a cell is enough: a formula is also no title.
    private var refused: Set<CellPlace>

    private struct CellPlace: Hashable, Sendable {
        let row: Int
        let column: String?

        init(_ error: EvidenceAPI.CellError) {
            (row, column) = (error.row, error.column)
        }
    }

    struct Change: Sendable {
        /// Nil makes a new item.
        let standing: EvidenceRow?
        let content: ItemContent
    }

    /// - Parameters:
    ///   - standing: the unit's items, withdrawn ones included.
    ///   - since: the revisions of items whose rows are older, from the rows' own on.
    init(_ items: WorkbookItems, of sheet: WorkbookSheet, onto standing: StandingItems, since: [EvidenceID: [RevisionRow]]) throws {
        self.sheet = sheet
        self.lines = items.lines
        self.errors = sheet.errors + items.errors
        self.refused = Set(errors.map(CellPlace.init))
        for row in items.linked { outcomes[row] = (.linked, []) }
        for item in items.items { try add(item, standing, since) }
        errors.sort { ($0.row, $0.column ?? "") < ($1.row, $1.column ?? "") }
    }

    private mutating func add(_ item: WorkbookItems.Item, _ standing: StandingItems, _ since: [EvidenceID: [RevisionRow]]) throws {
        let row = item.id.flatMap { standing.rows[$0] }
        if item.id != nil, row == nil { return refuse(item, .item, "is not an item of this unit") }
        if row?.isWithdrawn == true { return refuse(item, .item, "was withdrawn; reinstate it first") }
        let old = item.id.flatMap { standing.contents[$0] }
        let indicators = WorkbookPlan.merge(item.content.indicators, into: old?.indicators ?? [])
        do {
            let content = try ItemContent(item.content.citing(indicators), legacyMarking: true)
            if content.json.sha256 == row?.sha256 || (row == nil && standing.hashes.contains(content.json.sha256)) {
                unchanged += 1
                for row in item.rows { outcomes[row.number] = (.unchanged, []) }
            } else if let row, let refusal = WorkbookPlan.tooOld(item, row, since[row.id] ?? []) {
                refuse(item, item.revision == nil ? .item : .revision, refusal)
            } else {
                changes.append(Change(standing: row, content: content))
                for line in item.rows {
                    let changed = old.map { ContentChanges.between($0, content.content, indicators: line.indicator.map { [$0] }) } ?? []
                    outcomes[line.number] = (row == nil ? .created : .revised, changed)
                }
            }
        } catch let problem as ProblemError {
            for error in problem.problem.errors ?? [] { refuse(item, at: error.pointer, of: indicators, error.detail) }
        }
    }

    var report: EvidenceAPI.SpreadsheetReport {
        let failing = Set(errors.map(\.row))
        let rows = lines.map { line in
            let outcome = failing.contains(line.row) ? (.failing, []) : outcomes[line.row] ?? (.failing, [])
            return EvidenceAPI.RowOutcome(row: line.row, indicator: line.code, title: line.title, evidence: line.id, kind: outcome.0, changes: outcome.1)
        }
        let sound = errors.isEmpty, revised = changes.count { $0.standing != nil }
        return .init(
            sheet: sheet.name, rows: sheet.rows.count, created: sound ? changes.count - revised : 0, revised: sound ? revised : 0,
            unchanged: sound ? unchanged : 0, errors: errors, outcomes: rows, sheets: sheet.sheets, headings: sheet.headings, plan: sound ? hash : nil)
    }

    /// The same where the import does the same to the same versions.
    var hash: String {
        let lines = changes.map { "\($0.standing.map { "\($0.id) \($0.etag)" } ?? "new") \($0.content.json.sha256)" }
        return SHA256.hexadecimal(of: lines.joined(separator: "\n"))
    }

    /// What the sheet says of its indicators, and what the item says of others, in the item's order: a row that is not there takes nothing away.
    private static func merge(_ said: [EvidenceAPI.Citation], into standing: [EvidenceAPI.Citation]) -> [EvidenceAPI.Citation] {
        standing.map { old in said.first { $0.indicator == old.indicator } ?? old }
            + said.filter { new in !standing.contains { $0.indicator == new.indicator } }
    }

    /// Nil where the rows show the item's latest revision.
    private static func tooOld(_ item: WorkbookItems.Item, _ row: EvidenceRow, _ since: [RevisionRow]) -> String? {
        guard let revision = item.revision else { return "names an item without its revision, so that later changes could be lost; export the workbook again" }
        guard revision != row.revision else { return nil }
        guard let base = since.first(where: { $0.number == revision }), let head = since.last else {
            return "is not a revision of this item; the latest is \(row.revision)"
        }
        let later = since.filter { $0.number > revision }.map { "\([$0.savedByRank, $0.savedByName].compactMap(\.self).joined(separator: " "))" }
        let people = later.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", ")
        let fields = ContentChanges.between(base.content.value, head.content.value).compactMap { WorkbookColumn(rawValue: $0.rawValue)?.heading }
        return """
            is no longer the latest: \(people) changed the item up to \(LocalDate(head.savedAt)) (\(fields.joined(separator: ", "))); \
            export the workbook again, or take the row out
            """
    }

    private mutating func refuse(_ item: WorkbookItems.Item, at pointer: String, of indicators: [EvidenceAPI.Citation], _ detail: String) {
        let parts = pointer.split(separator: "/")
        let about =
            parts.first == "indicators" && parts.count > 1 ? Int(parts[1]).flatMap { indicators.indices.contains($0) ? indicators[$0].indicator : nil } : nil
        refuse(item, WorkbookColumn.of(pointer: pointer), detail, only: about)
    }

    /// - Parameter indicator: whose row it is; nil: all of the item's.
    private mutating func refuse(_ item: WorkbookItems.Item, _ column: WorkbookColumn?, _ detail: String, only indicator: IndicatorID? = nil) {
        let rows = item.rows.filter { indicator == nil || $0.indicator == indicator }
        for row in rows.isEmpty ? item.rows : rows {
            let letter = sheet.letter(column)
            let error = EvidenceAPI.CellError(row: row.number, column: letter, detail: detail)
            guard refused.insert(CellPlace(error)).inserted || letter == nil else { continue }
            errors.append(error)
        }
    }
}
