import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// Adds a line to a log, and changes one.
enum KeepLog {
    static func new(_ visit: Visit) async throws -> Response {
        let log = try await LogVisit(visit)
        return try await page(visit, log, LogInput(log.kind, today: LocalDate(visit.site.clock())), FieldErrors(), line: nil)
    }

    static func add(_ visit: Visit, _ form: Form) async throws -> Response {
        let log = try await LogVisit(visit), typed = LogInput(form, log.kind)
        var errors = FieldErrors()
        if let content = typed.content(&errors, visit.catalogue) {
            do {
                let key = try RequestKey(form["idempotency_key"] ?? "", for: content).text
                let line = try await visit.evidence(EvidenceAPI.addLogLine, log.path, body: content, key: key)
                return try await done(visit, log, line, "log_added")
            } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
                errors.add(refusal.problem) { LogInput.field($0, log.kind, visit.catalogue) }
            }
        }
        return try await page(visit, log, typed, errors, line: nil, key: form["idempotency_key"])
    }

    static func open(_ visit: Visit) async throws -> Response {
        let log = try await LogVisit(visit), line = try await log.line(visit)
        guard line.state == .open else { return try await visit.redirect(to: Address.logLine(line.id, in: log.kind, of: log.unit.id)) }
        return try await page(visit, log, LogInput(line.content, log.kind), FieldErrors(), line: line)
    }

    static func change(_ visit: Visit, _ form: Form) async throws -> Response {
        let log = try await LogVisit(visit), typed = LogInput(form, log.kind), id = try visit.path("line", as: LogLineID.self)
        var errors = FieldErrors(), overtaken = false
        if let content = typed.content(&errors, visit.catalogue) {
            do {
                let path = log.path.merging(["line": id]) { $1 }
                let line = try await visit.evidence(EvidenceAPI.changeLogLine, path, body: content, match: form["etag"])
                return try await done(visit, log, line, "log_saved")
            } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
                errors.add(refusal.problem) { LogInput.field($0, log.kind, visit.catalogue) }
            } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
                overtaken = true
                errors.add(visit.text("log_overtaken", ["person": refusal.problem.current?.changedBy ?? ""]))
            }
        }
        let line = try await log.line(visit)
        return try await page(visit, log, typed, errors, line: line, etag: overtaken ? nil : form["etag"], overtaken: overtaken)
    }

    static func done(_ visit: Visit, _ log: LogVisit, _ line: EvidenceAPI.LogLine, _ key: String) async throws -> Response {
        let flash = Flash(
            .success, visit.text(key), text: line.content.text,
            link: Link(visit.text("log_open"), Address.logLine(line.id, in: log.kind, of: log.unit.id)))
        return try await visit.redirect(to: Address.log(log.kind, of: log.unit.id), flash: flash)
    }

    /// - Parameters:
    ///   - line: nil for a new one.
    ///   - etag: that the change was made from; nil: the line's own.
    private static func page(
        _ visit: Visit, _ log: LogVisit, _ typed: LogInput, _ errors: FieldErrors, line: EvidenceAPI.LogLine?, etag: String? = nil, key: String? = nil,
        overtaken: Bool = false
    ) async throws -> Response {
        guard log.mayWrite else { throw ProblemError.forbidden(visit.text("log_readers")) }
        let catalogue = visit.catalogue, unit = log.unit.id
        let rates = log.kind == .effort ? try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.listEffortRates).rates } ?? [] : []
        let roles = rates.map(\.role).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let fields = typed.fields(errors, rates: roles, catalogue)
        let page = LogFormPage(
            caption: catalogue.text("log_caption", ["unit": log.unit.name, "log": catalogue.log(log.kind)]),
            heading: catalogue.text(line == nil ? "log_add_\(log.kind.rawValue)" : "log_change"), lede: nil,
            errorSummary: ErrorSummary(fields, others: errors.others, catalogue: catalogue),
            meanwhile: overtaken ? line.map { standing($0, catalogue) } ?? [] : [],
            action: line.map { Address.changeLogLine($0.id, in: log.kind, of: unit) } ?? Address.newLogLine(log.kind, of: unit), etag: etag ?? line?.etag,
            idempotencyKey: key ?? UUID().uuidString.lowercased(), fields: fields.map(AnyField.init), button: catalogue.text("log_save"),
            cancelURL: line.map { Address.logLine($0.id, in: log.kind, of: unit) } ?? Address.log(log.kind, of: unit))
        let head = log.head(page.heading, hasErrors: page.errorSummary != nil, line: line, visit)
        return try await visit.page("logs/form", page, head, status: overtaken ? .preconditionFailed : errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func standing(_ line: EvidenceAPI.LogLine, _ catalogue: Catalogue) -> [Fact] {
        let texts = [
            Fact(catalogue.text("log_field_text_\(line.kind.rawValue)"), line.content.text),
            line.content.risk.map { Fact(catalogue.text("log_field_mitigation"), $0.mitigation) },
            line.content.detail.map { Fact(catalogue.text("log_field_detail"), $0) },
            line.closure.map { Fact(catalogue.text("log_closure_\(line.kind.rawValue)"), $0) },
        ].compactMap(\.self)
        return texts + LogLinePage.facts(line, catalogue)
    }
}
