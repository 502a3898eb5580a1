import ContractsCore
import ContractsEvidence
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import ServiceKit

/// A unit's workbook to Excel and back (E11). What comes back is checked first; the import takes exactly the file that was checked, or nothing.
enum ExchangeExcel {
    /// As the evidence service takes it.
    static let longestFile = 10 << 20
    /// With the form around it.
    static let limit = longestFile + (64 << 10)

    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, SheetChoice(visit), errors: FieldErrors())
    }

    static func download(_ visit: Visit) async throws -> Response {
        let query = visit.query("phase").map { [("phase", $0)] } ?? []
        return try await visit.download(EvidenceAPI.exportWorkbook, ["unit": try visit.path("unit", as: UnitID.self)], query: query)
    }

    /// Keeps the file for its check.
    static func upload(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), choice = SheetChoice(form)
        var errors = FieldErrors()
        guard let file = form.files.first(where: { $0.field == "file" }) else {
            errors.add("file", visit.text("excel_error_none"))
            return try await page(visit, choice, errors: errors)
        }
        guard !file.content.isEmpty, file.content.count <= longestFile else {
            errors.add("file", visit.text(file.content.isEmpty ? "excel_error_empty" : "excel_error_large"))
            return try await page(visit, choice, errors: errors)
        }
        guard try mayImport(visit, unit) else { throw ProblemError.forbidden(visit.text("excel_readers")) }
        let name = String(file.name.prefix(200)).replacing("\0", with: "")
        let id = try await visit.site.uploads.keep(file.content, name: name, for: unit, in: visit.signedIn.key)
        return try await visit.redirect(to: Address.excelCheck(id, in: unit, choice))
    }

    static func mayImport(_ visit: Visit, _ unit: UnitID) throws -> Bool {
        try visit.signedIn.principal.has(anyOf: [.contributor, .spoc], in: unit)
    }

    static func page(
        _ visit: Visit, _ choice: SheetChoice, errors: FieldErrors, status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let workbook = try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": unit], query: choice.phase.map { [("phase", $0)] } ?? [])
        let page = ExcelPage(workbook, choice, mayImport: try mayImport(visit, unit), errors: errors, catalogue: visit.catalogue)
        return try await visit.page(
            "excel/exchange", page, head(page.heading, workbook, hasErrors: !errors.isEmpty, visit), status: errors.isEmpty ? .ok : status)
    }

    static func head(_ title: String, _ workbook: EvidenceAPI.Workbook, hasErrors: Bool, below: FrameLink? = nil, _ visit: Visit) -> PageHead {
        let unit = workbook.unit.id
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(workbook.unit.name, Address.unit(unit)),
            FrameLink(visit.text("excel_workbook"), Address.workbook(unit, phase: workbook.phase)),
        ]
        return PageHead(title, section: .units, breadcrumbs: crumbs + [below].compactMap(\.self), unit: unit, hasErrors: hasErrors)
    }
}
