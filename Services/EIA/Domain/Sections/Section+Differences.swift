import ContractsCore
import ContractsEIA
import Differences

extension EIAAPI.Section {
    /// What changed between two contents, question by question and word by word; what is the same is left out.
    func differences(from old: EIAAPI.SectionContent, to new: EIAAPI.SectionContent) -> [EIAAPI.FieldDifference] {
        fields.flatMap { field -> [EIAAPI.FieldDifference] in
            let (was, now) = (old.fields[field.key], new.fields[field.key])
            guard was != now else { return [] }
            switch field.kind {
            case .text, .longText, .date:
                return [.init(field: field.key, label: field.label, parts: WordDifferences.between(was?.text ?? "", now?.text ?? ""))]
            case .choice, .choices:
                return [.init(field: field.key, label: field.label, parts: WordDifferences.between(field.words(was), field.words(now)))]
            case .matrix: return matrixDifferences(of: field, was?.rows ?? [], now?.rows ?? [])
            case .table: return tableDifferences(of: field, was?.rows ?? [], now?.rows ?? [])
            }
        }
    }

    private func matrixDifferences(of field: EIAAPI.Field, _ old: [EIAAPI.Row], _ new: [EIAAPI.Row]) -> [EIAAPI.FieldDifference] {
        field.rows.flatMap { fixed in
            let was = old.first { $0.key == fixed.code }?.cells ?? [:], now = new.first { $0.key == fixed.code }?.cells ?? [:]
            return field.columns.filter { was[$0.key] != now[$0.key] }.map { column in
                EIAAPI.FieldDifference(
                    field: field.key, row: fixed.code, column: column.key, label: "\(fixed.label): \(column.label)",
                    parts: WordDifferences.between(column.words(was[column.key]), column.words(now[column.key])))
            }
        }
    }

    /// Rows have no names of their own: each is told as one line, and lines are compared.
    private func tableDifferences(of field: EIAAPI.Field, _ old: [EIAAPI.Row], _ new: [EIAAPI.Row]) -> [EIAAPI.FieldDifference] {
        func lines(_ rows: [EIAAPI.Row]) -> [String] {
            rows.map { row in
                field.columns.compactMap { column in row.cells[column.key].map { "\(column.label): \(column.words($0))" } }.joined(separator: "; ")
            }
        }
        let parts = SequenceDifference(from: lines(old), to: lines(new)).steps.flatMap { step -> [DifferencePiece] in
            switch step {
            case .same(let rows): rows.map { DifferencePiece(kind: .same, text: $0) }
            case .replaced(let removed, let added):
                removed.map { DifferencePiece(kind: .removed, text: $0) } + added.map { DifferencePiece(kind: .added, text: $0) }
            }
        }
        return [.init(field: field.key, label: field.label, parts: parts)]
    }
}

extension EIAAPI.Field {
    /// The labels of what was chosen.
    func words(_ value: EIAAPI.Value?) -> String {
        (value?.codes ?? []).map { code in choices.first { $0.code == code }?.label ?? code }.joined(separator: ", ")
    }
}

extension EIAAPI.Column {
    /// A cell as people read it.
    func words(_ cell: String?) -> String {
        guard let cell else { return "" }
        guard kind == .choice || kind == .choices else { return cell }
        return cell.split(separator: " ").map { code in choices.first { $0.code == code }?.label ?? String(code) }.joined(separator: ", ")
    }
}
