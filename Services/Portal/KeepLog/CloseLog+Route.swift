import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// Closes a line of a log with a reason; it stays readable.
enum CloseLog {
    static func ask(_ visit: Visit) async throws -> Response {
        let log = try await LogVisit(visit), line = try await log.line(visit)
        guard line.state == .open else { return try await visit.redirect(to: Address.logLine(line.id, in: log.kind, of: log.unit.id)) }
        return try await page(visit, log, line, reason: "", FieldErrors(), etag: line.etag)
    }

    static func close(_ visit: Visit, _ form: Form) async throws -> Response {
        let log = try await LogVisit(visit), id = try visit.path("line", as: LogLineID.self)
        let closure = EvidenceAPI.LogClosure(reason: form["reason"] ?? "")
        var errors = FieldErrors(), overtaken = false
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: closure).text
            let path = log.path.merging(["line": id]) { $1 }
            let line = try await visit.evidence(EvidenceAPI.closeLogLine, path, body: closure, match: form["etag"], key: key)
            return try await KeepLog.done(visit, log, line, "log_closed")
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { $0 == "/reason" ? ("reason", visit.text("log_field_reason")) : nil }
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            overtaken = true
            errors.add(visit.text("log_overtaken", ["person": refusal.problem.current?.changedBy ?? ""]))
        }
        let line = try await log.line(visit)
        let etag = overtaken ? line.etag : form["etag"] ?? line.etag
        return try await page(visit, log, line, reason: closure.reason, errors, etag: etag, key: form["idempotency_key"], overtaken: overtaken)
    }

    private static func page(
        _ visit: Visit, _ log: LogVisit, _ line: EvidenceAPI.LogLine, reason: String, _ errors: FieldErrors, etag: String, key: String? = nil,
        overtaken: Bool = false
    ) async throws -> Response {
        guard log.mayWrite else { throw ProblemError.forbidden(visit.text("log_readers")) }
        let catalogue = visit.catalogue
        let field = TextArea(
            "reason", label: catalogue.text("log_field_reason"), value: reason, hint: catalogue.text("log_close_hint_\(log.kind.rawValue)"),
            error: errors["reason"], maximum: 2_000, catalogue: catalogue)
        let page = LogFormPage(
            caption: catalogue.text("log_caption", ["unit": log.unit.name, "log": catalogue.log(log.kind)]),
            heading: catalogue.text("log_close_\(log.kind.rawValue)"), lede: line.content.text,
            errorSummary: ErrorSummary([field], others: errors.others, catalogue: catalogue),
            meanwhile: overtaken ? LogLinePage.facts(line, catalogue) : [], action: Address.closeLogLine(line.id, in: log.kind, of: log.unit.id), etag: etag,
            idempotencyKey: key ?? UUID().uuidString.lowercased(), fields: [AnyField(field)], button: catalogue.text("log_close_\(log.kind.rawValue)"),
            cancelURL: Address.logLine(line.id, in: log.kind, of: log.unit.id))
        let head = log.head(page.heading, hasErrors: page.errorSummary != nil, line: line, visit)
        return try await visit.page("logs/form", page, head, status: overtaken ? .preconditionFailed : errors.isEmpty ? .ok : .unprocessableContent)
    }
}
