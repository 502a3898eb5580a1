import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// What a file would do to the workbook, row by row, and then does.
enum CheckExcel {
    static func show(_ visit: Visit) async throws -> Response {
        let choice = SheetChoice(visit)
        guard let file = try await file(visit) else { return try await again(visit, choice) }
        return try await page(visit, file, choice, refusal: nil)
    }

    /// The rows that stop the import, to be put right.
    static func failing(_ visit: Visit) async throws -> Response {
        let choice = SheetChoice(visit)
        guard let file = try await file(visit) else { return try await again(visit, choice) }
        let report = try await check(visit, file, choice)
        let csv = CSVFile(
            head: ["row", "cell", "indicator", "evidence", "why"].map { visit.text("excel_csv_\($0)") },
            rows: report.errors.map { error in
                let line = report.outcomes.first { $0.row == error.row }
                return [String(error.row), error.column.map { "\($0)\(error.row)" } ?? "", line?.indicator ?? "", line?.title ?? "", error.detail]
            })
        return visit.download(Data(csv.text.utf8), name: "failing-rows.csv", type: "text/csv; charset=utf-8")
    }

    /// Takes exactly what was checked.
    static func take(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), choice = SheetChoice(form)
        guard let file = try await file(visit) else { return try await again(visit, choice) }
        do {
            let query = choice.query + [("expected", form["plan"] ?? "")]
            let report = try await visit.evidence(EvidenceAPI.importWorkbook, ["unit": unit], query: query, file: file.content)
            guard report.errors.isEmpty else { return try await page(visit, file, choice, refusal: visit.text("excel_changed")) }
            try await visit.site.uploads.forget(file.id, in: visit.signedIn.key)
            let counts = ["created": String(report.created), "revised": String(report.revised), "unchanged": String(report.unchanged)]
            let phase = choice.phase.flatMap(PhaseID.init)
            return try await visit.redirect(
                to: Address.workbook(unit, phase: phase), flash: Flash(.success, visit.text("excel_done"), text: visit.text("excel_done_counts", counts)))
        } catch let refusal as RemoteProblem where [409, 412].contains(refusal.problem.status) {
            // A closed unit stays closed; what others changed in between is shown.
            let closed = refusal.problem.type.hasSuffix("unit-closed")
            return try await page(visit, file, choice, refusal: closed ? refusal.problem.detail : visit.text("excel_changed"))
        }
    }

    private static func file(_ visit: Visit) async throws -> KeptUpload? {
        let unit = try visit.path("unit", as: UnitID.self)
        return try await visit.site.uploads.find(visit.path("upload", as: UploadID.self), for: unit, in: visit.signedIn.key)
    }

    /// The file is gone: with its session, or because another took its place.
    private static func again(_ visit: Visit, _ choice: SheetChoice) async throws -> Response {
        var errors = FieldErrors()
        errors.add("file", visit.text("excel_gone"))
        return try await ExchangeExcel.page(visit, choice, errors: errors, status: .gone)
    }

    private static func check(_ visit: Visit, _ file: KeptUpload, _ choice: SheetChoice) async throws -> EvidenceAPI.SpreadsheetReport {
        let unit = try visit.path("unit", as: UnitID.self)
        return try await visit.evidence(EvidenceAPI.importWorkbook, ["unit": unit], query: choice.query + [("dryRun", "true")], file: file.content)
    }

    private static func page(_ visit: Visit, _ file: KeptUpload, _ choice: SheetChoice, refusal: String?) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let workbook = try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": unit], query: choice.phase.map { [("phase", $0)] } ?? [])
        let report = try await check(visit, file, choice)
        let page = ExcelCheckPage(report, file, workbook, choice, rows: ExcelRows(visit), refusal: refusal, catalogue: visit.catalogue)
        let above = FrameLink(visit.text("excel_title"), Address.excel(unit, choice))
        let head = ExchangeExcel.head(page.heading, workbook, hasErrors: refusal != nil || !report.errors.isEmpty, below: above, visit)
        return try await visit.page("excel/check", page, head, status: refusal == nil ? .ok : .conflict)
    }
}
