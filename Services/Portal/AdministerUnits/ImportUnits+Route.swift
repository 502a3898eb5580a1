import ContractsCore
import ContractsEvidence
import HTTPTypes
import Hummingbird
import ServiceKit

/// Units from CSV. `action=check` is a dry run; `action=import` takes them.
enum ImportUnits {
    static let limit = 8 << 20

    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, csv: "", report: nil, errors: FieldErrors())
    }

    static func run(_ visit: Visit, _ form: Form) async throws -> Response {
        let csv = form["csv"] ?? ""
        let dryRun = form["action"] != "import"
        var errors = FieldErrors()
        guard form.text("csv") != nil else {
            errors.add("csv", visit.text("import_error_empty"))
            return try await page(visit, csv: csv, report: nil, errors: errors)
        }
        do {
            let report = try await visit.evidence(EvidenceAPI.importUnits, body: EvidenceAPI.CSVImport(csv: csv, dryRun: dryRun))
            guard !dryRun, report.errors.isEmpty else { return try await page(visit, csv: csv, report: report, errors: errors) }
            let text = counts(report, "import_done_units", visit.catalogue)
            return try await visit.redirect(to: "/administration/units", flash: Flash(.success, visit.text("import_done_title"), text: text))
        } catch let refusal as RemoteProblem where [413, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { $0 == "/csv" ? ("csv", visit.text("import_units_label")) : nil }
            return try await page(visit, csv: csv, report: nil, errors: errors)
        }
    }

    private static func page(_ visit: Visit, csv: String, report: EvidenceAPI.ImportReport?, errors: FieldErrors) async throws -> Response {
        let area = TextArea("csv", label: visit.text("import_units_label"), value: csv, error: errors["csv"], rows: 12, catalogue: visit.catalogue)
        let page = ImportPage(
            caption: visit.text("admin_units_title"), heading: visit.text("admin_units_import"), lede: visit.text("import_units_lede"),
            errorSummary: ErrorSummary([area], others: errors.others, catalogue: visit.catalogue), result: report.map { result($0, csv, visit.catalogue) },
            action: "/administration/units/import", accept: ".csv,text/csv", textID: area.id, text: area, ready: report?.errors.isEmpty == true,
            readyLabel: visit.catalogue.text("import_ready_units", count: (report?.created ?? 0) + (report?.changed ?? 0)), cancelURL: "/administration/units"
        )
        let bad = page.errorSummary != nil || report?.errors.isEmpty == false
        let head = Administration.head(page.heading, above: AdministerUnits.above(visit.catalogue), hasErrors: bad, visit.catalogue)
        return try await visit.page("admin/import", page, head, status: bad ? .unprocessableContent : .ok)
    }

    private static func result(_ report: EvidenceAPI.ImportReport, _ csv: String, _ catalogue: Catalogue) -> ImportPage.Result {
        guard !report.errors.isEmpty else {
            return ImportPage.Result(
                kind: .success, title: catalogue.text("import_checked_title"), text: counts(report, "import_checked_units", catalogue), problems: [])
        }
        let lines = csv.split(separator: "\n", omittingEmptySubsequences: false)
        let problems = report.errors.map { error in
            let text = lines.indices.contains(error.line - 1) ? String(lines[error.line - 1].prefix(200)) : ""
            return ImportPage.LineProblem(where: String(error.line), problem: error.detail, text: text)
        }
        return ImportPage.Result(
            kind: .error, title: catalogue.text("import_failed_title"), text: catalogue.text("import_failed", count: problems.count), problems: problems
        )
    }

    private static func counts(_ report: EvidenceAPI.ImportReport, _ key: String, _ catalogue: Catalogue) -> String {
        catalogue.text(key, ["added": String(report.created), "changed": String(report.changed), "same": String(report.unchanged)])
    }
}
