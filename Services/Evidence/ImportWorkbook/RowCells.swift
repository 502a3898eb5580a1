import ContractsCore
import ContractsEvidence
import Spreadsheet

/// Reads one row's cells, and collects what is wrong with them.
struct RowCells {
    private let cells: [WorkbookColumn: Cell]
    private(set) var errors: [(column: WorkbookColumn, detail: String)] = []

    init(_ row: WorkbookSheet.Row) {
        cells = row.cells
    }

    mutating func id() -> EvidenceID? {
        guard let text = text(.item) else { return nil }
        let id = EvidenceID(text)
        if id == nil { errors.append((.item, "is not the id of an item; leave it empty for a new one")) }
        return id
    }

    /// `1B`, or the wording that begins with it, as the printed workbook has it.
    mutating func citation(_ indicators: [String: IndicatorID]) -> [EvidenceAPI.Citation] {
        let code = text(.indicator)?.prefix { $0 != "." && !$0.isWhitespace }.uppercased() ?? ""
        guard let indicator = indicators[code] else {
            errors.append((.indicator, code.isEmpty ? "is required" : "\(code) is not an indicator of this phase"))
            return []
        }
        return [EvidenceAPI.Citation(indicator: indicator, howThisMeetsIt: text(.howThisMeetsIt) ?? "")]
    }

    mutating func content(citing indicators: [EvidenceAPI.Citation]) -> EvidenceAPI.EvidenceContent {
        EvidenceAPI.EvidenceContent(
            title: text(.title) ?? "", whatWasDone: text(.whatWasDone) ?? "", whatChanged: text(.whatChanged), from: day(.from), to: day(.to),
            kinds: choices(.kinds), characteristics: choices(.characteristics), aims: choices(.aims), indicators: indicators,
            sources: lines(.sources), reviewBy: day(.reviewBy),
            control: .init(
                marking: choice(.marking) ?? .official, suitableForPublication: yesOrNo(.publication), owner: text(.owner), authors: lines(.authors).map(author)
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
        if day == nil { errors.append((column, "is not a date like 2010-03-31 or 31/3/2010")) }
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
