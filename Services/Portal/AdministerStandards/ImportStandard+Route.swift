import ContractsCore
import ContractsEvidence
import Foundation
import HTTPTypes
import Hummingbird
import ServiceKit

/// A version of a standard from its document. `action=check` is a dry run; `action=import` takes it, as a draft.
enum ImportStandard {
    static let limit = 24 << 20

    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, text: "", report: nil, errors: FieldErrors())
    }

    static func run(_ visit: Visit, _ form: Form) async throws -> Response {
        let text = form["document"] ?? ""
        let dryRun = form["action"] != "import"
        var errors = FieldErrors()
        guard let document = try? JSONCoding.decoder().decode(EvidenceAPI.StandardDocument.self, from: Data(text.utf8)) else {
            errors.add("document", visit.text(form.text("document") == nil ? "import_error_empty" : "import_error_document"))
            return try await page(visit, text: text, report: nil, errors: errors)
        }
        do {
            let report = try await visit.evidence(EvidenceAPI.importStandard, body: EvidenceAPI.StandardImport(document: document, dryRun: dryRun))
            guard !dryRun, report.errors.isEmpty else {
                return try await page(visit, text: text, name: document.standard.title, report: report, errors: errors)
            }
            let title = visit.text(report.created ? "import_done_standard" : "import_known_standard", ["version": report.label])
            return try await visit.redirect(
                to: report.version.map(Address.administeredStandard) ?? "/administration/standards", flash: Flash(report.created ? .success : .notice, title))
        } catch let refusal as RemoteProblem where [409, 413, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { $0.hasPrefix("/document") ? ("document", visit.text("import_standard_label")) : nil }
            return try await page(visit, text: text, report: nil, errors: errors)
        }
    }

    private static func page(_ visit: Visit, text: String, name: String = "", report: EvidenceAPI.StandardImportReport?, errors: FieldErrors) async throws
        -> Response
    {
        let area = TextArea(
            "document", label: visit.text("import_standard_label"), value: text, error: errors["document"], rows: 12, catalogue: visit.catalogue)
        let page = ImportPage(
            caption: visit.text("admin_standards_title"), heading: visit.text("admin_standard_import"), lede: visit.text("import_standard_lede"),
            errorSummary: ErrorSummary([area], others: errors.others, catalogue: visit.catalogue), result: report.map { result($0, of: name, visit.catalogue) },
            action: "/administration/standards/import", accept: ".json,application/json", textID: area.id, text: area, ready: report?.errors.isEmpty == true,
            readyLabel: visit.text("import_ready_standard"), cancelURL: "/administration/standards"
        )
        let bad = page.errorSummary != nil || report?.errors.isEmpty == false
        let head = Administration.head(page.heading, above: AdministerStandards.above(visit.catalogue), hasErrors: bad, visit.catalogue)
        return try await visit.page("admin/import", page, head, status: bad ? .unprocessableContent : .ok)
    }

    private static func result(_ report: EvidenceAPI.StandardImportReport, of name: String, _ catalogue: Catalogue) -> ImportPage.Result {
        guard !report.errors.isEmpty else {
            let text = catalogue.text("import_checked_standard", ["name": name, "version": report.label, "indicators": String(report.indicators)])
            return ImportPage.Result(kind: .success, title: catalogue.text("import_checked_title"), text: text, problems: [])
        }
        let problems = report.errors.map { ImportPage.LineProblem(where: $0.pointer, problem: $0.detail, text: "") }
        return ImportPage.Result(
            kind: .error, title: catalogue.text("import_failed_title"), text: catalogue.text("import_failed_places", count: problems.count), problems: problems)
    }
}
