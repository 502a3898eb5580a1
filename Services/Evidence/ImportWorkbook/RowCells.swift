import ContractsCore
import ContractsEvidence
import Spreadsheet

/// Reads one row's cells, and collects what is wrong with them.
struct RowCells {
    private let cells: [WorkbookColumn: Cell]
    private let columns: Set<WorkbookColumn>
    private(set) var errors: [(column: WorkbookColumn, detail: String)] = []

    /// - Parameter columns: those that the sheet has: of the others an item keeps what stands.
    init(_ row: WorkbookSheet.Row, columns: some Sequence<WorkbookColumn>) {
        cells = row.cells
        self.columns = Set(columns)
    }

    /// `1B`, of the wording that begins with it, as the printed workbook has it.
    var code: String? {
        let code = text(.indicator)?.prefix { $0 != "." && !$0.isWhitespace }.uppercased() ?? ""
        return code.isEmpty ? nil : String(code.prefix(20))
    }

    var title: String? { text(.title) }

    mutating func id() -> EvidenceID? {
        guard let text = text(.item) else { return nil }
        let id = EvidenceID(text)
        if id == nil { errors.append((.item, "is not the id of an item; leave it empty for a new one")) }
        return id
    }

    mutating func revision() -> Int? {
        guard let text = text(.revision) else { return nil }
        let number = Int(text).flatMap { $0 > 0 ? $0 : nil }
        if number == nil { errors.append((.revision, "is not the number of a revision; export the workbook again")) }
        return number
    }

    /// That it shows what the unit inherited or carried forward, as its own words say.
    var comesFromElsewhere: Bool { text(.comesFrom).map(WorkbookOrigin.isElsewhere) ?? false }

    /// - Parameter standing: what the row's item says now.
    mutating func citation(_ indicators: [String: IndicatorID], standing: EvidenceAPI.EvidenceContent?) -> [EvidenceAPI.Citation] {
        guard let code, let indicator = indicators[code] else {
            errors.append((.indicator, code.map { "\($0) is not an indicator of this phase" } ?? "is required"))
            return []
        }
        let kept = standing?.indicators.first { $0.indicator == indicator }?.howThisMeetsIt
        return [EvidenceAPI.Citation(indicator: indicator, howThisMeetsIt: (columns.contains(.howThisMeetsIt) ? text(.howThisMeetsIt) : kept) ?? "")]
    }

    /// - Parameter standing: what the row's item says now; nil for a new one.
    mutating func content(citing indicators: [EvidenceAPI.Citation], standing: EvidenceAPI.EvidenceContent?) -> EvidenceAPI.EvidenceContent {
        func has(_ column: WorkbookColumn) -> Bool { standing == nil || columns.contains(column) }
        return EvidenceAPI.EvidenceContent(
            title: text(.title) ?? "", whatWasDone: text(.whatWasDone) ?? "",
            whatChanged: has(.whatChanged) ? text(.whatChanged) : standing?.whatChanged,
            from: has(.from) ? day(.from) : standing?.from, to: has(.to) ? day(.to) : standing?.to,
            kinds: has(.kinds) ? choices(.kinds) : standing?.kinds ?? [],
            characteristics: has(.characteristics) ? choices(.characteristics) : standing?.characteristics ?? [],
            aims: has(.aims) ? choices(.aims) : standing?.aims ?? [], indicators: indicators,
            sources: has(.sources) ? lines(.sources) : standing?.sources ?? [],
            reviewBy: has(.reviewBy) ? day(.reviewBy) : standing?.reviewBy,
            control: .init(
                // A marking cannot be emptied: a cell without one leaves it.
                marking: choice(.marking) ?? standing?.control.marking ?? .official,
                suitableForPublication: has(.publication) ? yesOrNo(.publication) : standing?.control.suitableForPublication,
                owner: has(.owner) ? text(.owner) : standing?.control.owner,
                authors: has(.authors) ? lines(.authors).map(author) : standing?.control.authors ?? []
            ))
    }

    private func text(_ column: WorkbookColumn) -> String? {
        switch cells[column] {
        case .text(let text): text
        case .date(let day): day.description
        case .number, .empty, nil: nil
        }
    }

    private func lines(_ column: WorkbookColumn) -> [String] {
        text(column)?.split(whereSeparator: \.isNewline).map(String.init) ?? []
    }

    /// A date of Excel's, `2010-03-31`, or `31/3/2010`.
    private mutating func day(_ column: WorkbookColumn) -> LocalDate? {
        if case .date(let day) = cells[column] { return day }
        guard let text = text(column) else { return nil }
        let parts = text.split(separator: "/").compactMap { Int($0) }
        let day = parts.count == 3 ? LocalDate(year: parts[2], month: parts[1], day: parts[0]) : LocalDate(text)
        if day == nil { errors.append((column, "is not a date like 31/3/2010")) }
        return day
    }

    private mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(_ column: WorkbookColumn) -> [Choice] {
        let words = text(column)?.split(whereSeparator: { $0 == ";" || $0 == "," || $0.isNewline }) ?? []
        return words.compactMap { word in
            let name = word.lowercased().split(separator: " ").joined(separator: "-")
            let choice = Choice.allCases.first { $0.rawValue.lowercased() == name }
            if choice == nil { errors.append((column, "\(word.prefix(50)) is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")) }
            return choice
        }
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ column: WorkbookColumn) -> Choice? {
        let choices: [Choice] = choices(column)
        return choices.first
    }

    private mutating func yesOrNo(_ column: WorkbookColumn) -> Bool? {
        switch text(column)?.lowercased() {
        case nil: return nil
        case "yes", "y": return true
        case "no", "n": return false
        default:
            errors.append((column, "must be yes or no"))
            return nil
        }
    }

    /// `Name (rank)`.
    private func author(_ line: String) -> EvidenceAPI.NamedAuthor {
        guard line.hasSuffix(")"), let bracket = line.lastIndex(of: "(") else { return .init(name: line) }
        let rank = line[line.index(after: bracket)...].dropLast()
        return .init(name: line[..<bracket].split(separator: " ").joined(separator: " "), rank: rank.isEmpty ? nil : String(rank))
    }
}
