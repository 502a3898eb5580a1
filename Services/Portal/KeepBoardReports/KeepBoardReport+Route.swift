import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// Adds a report to the register, and changes one until feedback is given (I9).
enum KeepBoardReport {
    static func new(_ visit: Visit) async throws -> Response {
        try await page(visit, nil, BoardReportInput(today: LocalDate(visit.site.clock())), FieldErrors(), key: UUID().uuidString.lowercased())
    }

    static func add(_ visit: Visit, _ form: Form) async throws -> Response {
        let typed = BoardReportInput(form)
        var errors = FieldErrors()
        do {
            if let content = typed.content(try await PersonChoice(visit), &errors, visit.catalogue) {
                let key = try RequestKey(form["idempotency_key"] ?? "", for: content).text
                let report = try await visit.eia(EIAAPI.addBoardReport, body: content, key: key)
                return try await visit.redirect(
                    to: Address.boardReport(report.id), flash: Flash(.success, visit.text("eiaqa_report_added"), text: report.reference))
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { BoardReportInput.field($0, visit.catalogue) }
        }
        return try await page(visit, nil, typed, errors, key: form["idempotency_key"] ?? "")
    }

    static func show(_ visit: Visit) async throws -> Response {
        let report = try await ShowBoardReports.report(visit)
        return try await page(visit, report, BoardReportInput(report), FieldErrors(), key: "", etag: report.etag)
    }

    static func change(_ visit: Visit, _ form: Form) async throws -> Response {
        let report = try await ShowBoardReports.report(visit), typed = BoardReportInput(form)
        var errors = FieldErrors()
        var etag = form["etag"] ?? "", status: HTTPResponse.Status = .unprocessableContent
        do {
            if let content = typed.content(try await PersonChoice(visit, keeping: report.authors), &errors, visit.catalogue) {
                let changed = try await visit.eia(EIAAPI.changeBoardReport, ["report": report.id], body: content, match: etag)
                return try await visit.redirect(to: Address.boardReport(changed.id), flash: Flash(.success, visit.text("eiaqa_report_changed")))
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { BoardReportInput.field($0, visit.catalogue) }
        } catch let refusal as RemoteProblem where [409, 412].contains(refusal.problem.status) {
            status = .conflict
            etag = refusal.problem.current?.etag ?? report.etag
            errors.add(ActOnAction.sentence(refusal.problem, visit.catalogue))
        }
        return try await page(visit, report, typed, errors, key: "", etag: etag, status: status)
    }

    private static func page(
        _ visit: Visit, _ report: EIAAPI.BoardReport?, _ typed: BoardReportInput, _ errors: FieldErrors, key: String, etag: String? = nil,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let catalogue = visit.catalogue
        let people = try await PersonChoice(visit, keeping: report?.authors ?? [])
        let units = try await SearchRegister.units(visit, UnitID(typed.unit))
        let page = AssessmentFormPage(
            caption: report?.reference ?? catalogue.text("eiaqa_reports"),
            heading: catalogue.text(report == nil ? "eiaqa_report_add" : "eiaqa_report_change"), lede: catalogue.text("eiaqa_report_add_lede"),
            action: report.map { Address.changeBoardReport($0.id) } ?? Address.newBoardReport, etag: etag, key: key,
            fields: typed.fields(people, units: units, errors, catalogue), others: errors.others,
            button: catalogue.text(report == nil ? "eiaqa_report_add_button" : "eiaqa_report_change_button"),
            cancelURL: report.map { Address.boardReport($0.id) } ?? Address.boardReports, catalogue: catalogue)
        let head = ShowBoardReports.head(page.heading, report, hasErrors: page.errorSummary != nil, visit)
        return try await visit.page("eia/form", page, head, status: page.errorSummary == nil ? .ok : status)
    }
}
