import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// Hands a unit's entries to local QA, after a look at exactly what will be frozen (E6).
enum SubmitEvidence {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, phase: phase(visit), typed: nil, errors: FieldErrors())
    }

    static func send(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), phase = try await phase(visit)
        let indicators = form.all("indicators").compactMap(IndicatorID.init)
        var errors = FieldErrors()
        if form["declaration"] != "yes" { errors.add("declaration", visit.text("submit_error_declaration")) }
        if indicators.isEmpty { errors.add(visit.text("submit_error_none")) }
        guard errors.isEmpty else { return try await page(visit, phase: phase, typed: form, errors: errors) }
        let request = EvidenceAPI.SubmissionRequest(
            indicators: indicators, note: form.text("comment"), expected: seen(indicators, form),
            expectedStatements: stated(indicators, form))
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: request).text
            let submission = try await visit.evidence(EvidenceAPI.submit, ["unit": unit, "phase": phase], body: request, key: key)
            let flash = Flash(.success, visit.text("submission_success_title"), text: visit.text("submission_success_text"))
            return try await visit.redirect(to: Address.submission(submission.id), flash: flash)
        } catch let refusal as RemoteProblem where refusal.problem.status == 409 || refusal.problem.status == 422 {
            errors.add(refusal.problem) { $0 == "/note" ? ("comment", visit.text("submit_comment")) : nil }
            return try await page(visit, phase: phase, typed: form, errors: errors)
        }
    }

    /// The revisions that the page showed with their files, each once: item, revision and files with colons between them.
    private static func seen(_ indicators: [IndicatorID], _ form: Form) -> [EvidenceAPI.ExpectedRevision] {
        var seen: [EvidenceID: EvidenceAPI.ExpectedRevision] = [:]
        for text in indicators.flatMap({ form.all("seen-\($0)") }) {
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count >= 2, let evidence = EvidenceID(parts[0]), let revision = Int(parts[1]) else { continue }
            let files = parts.dropFirst(2).compactMap(FileID.init)
            seen[evidence] = EvidenceAPI.ExpectedRevision(evidence: evidence, revision: revision, files: files.isEmpty ? nil : files)
        }
        return seen.values.sorted { $0.evidence < $1.evidence }
    }

    /// The statements that the page showed beside inherited and carried items.
    private static func stated(_ indicators: [IndicatorID], _ form: Form) -> [EvidenceAPI.ExpectedStatement] {
        indicators.flatMap { indicator in
            form.all("stated-\(indicator)").compactMap { text in
                let parts = text.split(separator: ":")
                guard parts.count == 2, let evidence = EvidenceID(String(parts[0])), let number = Int(parts[1]) else { return nil }
                return EvidenceAPI.ExpectedStatement(indicator: indicator, evidence: evidence, number: number)
            }
        }
    }

    /// The phase that the address names; the one that the workbook opens with otherwise.
    private static func phase(_ visit: Visit) async throws -> PhaseID {
        if let phase = visit.query("phase").flatMap(PhaseID.init) { return phase }
        return try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": try visit.path("unit", as: UnitID.self)]).phase
    }

    private static func page(_ visit: Visit, phase: PhaseID, typed: Form?, errors: FieldErrors) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let preview = try await visit.evidence(EvidenceAPI.previewSubmission, ["unit": unit, "phase": phase])
        let key = typed?.text("idempotency_key") ?? UUID().uuidString.lowercased()
        let page = SubmitPage(preview, typed: typed, key: key, errors: errors, catalogue: visit.catalogue)
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(preview.unit.name, Address.unit(unit)),
            FrameLink(visit.text("workbook_crumb"), Address.workbook(unit, phase: phase)),
        ]
        let head = PageHead(visit.text("submit_title"), section: .units, breadcrumbs: crumbs, unit: unit, hasErrors: !errors.isEmpty)
        return try await visit.page("submit", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
