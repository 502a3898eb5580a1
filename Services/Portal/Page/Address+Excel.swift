import ContractsCore
import ContractsEvidence

extension Address {
    static func excel(_ unit: UnitID, _ choice: SheetChoice? = nil) -> String { asking("/units/\(unit)/workbook/excel", choice?.items ?? []) }
    static func excel(_ unit: UnitID, phase: PhaseID) -> String { asking(excel(unit), [("phase", phase.description)]) }
    static func excelDownload(_ unit: UnitID, phase: PhaseID) -> String { asking("/units/\(unit)/workbook/download", [("phase", phase.description)]) }
    /// - Parameter rows: which rows are shown.
    static func excelCheck(_ upload: UploadID, in unit: UnitID, _ choice: SheetChoice? = nil, rows: ExcelRows? = nil) -> String {
        let shown = [rows?.kind.map { ("rows", $0.rawValue) }, rows.flatMap { $0.page > 1 ? ("page", String($0.page)) : nil }].compactMap(\.self)
        return asking("\(excel(unit))/\(upload)", (choice?.items ?? []) + shown)
    }
    static func excelFailing(_ upload: UploadID, in unit: UnitID, _ choice: SheetChoice) -> String {
        asking("\(excel(unit))/\(upload)/failing", choice.items)
    }

    private static func asking(_ path: String, _ items: [(name: String, value: String)]) -> String {
        items.isEmpty ? path : path + "?" + query(items)
    }
}
