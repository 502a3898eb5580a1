import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Takes an item out of the workbook, with a reason, and back in (E4).
enum WithdrawEvidence {
    static func ask(_ visit: Visit) async throws -> Response {
        try await page(visit, item(visit), typed: nil, errors: FieldErrors())
    }

    static func withdraw(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        var errors = FieldErrors()
        do {
            let withdrawal = EvidenceAPI.Withdrawal(reason: form["reason"] ?? "")
            let gone = try await visit.evidence(EvidenceAPI.withdrawEvidence, ["evidence": id], body: withdrawal, match: form["etag"])
            let flash = Flash(.success, visit.text("evidence_withdrawn_title"), text: visit.text("evidence_withdrawn_text", ["title": gone.content.title]))
            return try await visit.redirect(to: Address.evidence(id), flash: flash)
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { $0 == "/reason" ? ("reason", visit.text("evidence_withdraw_reason")) : nil }
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            errors.add(visit.text("evidence_changed_meanwhile", ["person": refusal.problem.current?.changedBy ?? ""]))
        }
        return try await page(visit, item(visit), typed: form, errors: errors)
    }

    static func askReinstate(_ visit: Visit) async throws -> Response {
        let item = try await item(visit)
        let withdrawn = item.withdrawn.map { record in
            ["person": visit.catalogue.person(record.by.name, rank: record.by.rank), "date": visit.catalogue.date(record.at), "reason": record.reason]
        }
        let page = ConfirmPage(
            caption: visit.text("evidence_caption", ["unit": item.unitName]), heading: visit.text("evidence_reinstate_heading", ["title": item.content.title]),
            lede: withdrawn.map { visit.text("evidence_reinstate_lede", $0) } ?? visit.text("evidence_reinstate_none"), errorSummary: nil,
            action: Address.reinstate(item.id), etag: item.etag, field: nil, button: visit.text("evidence_reinstate"), cancelURL: Address.evidence(item.id)
        )
        return try await visit.page("confirm", page, head(page, item, hasErrors: false, visit))
    }

    static func reinstate(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        _ = try await visit.evidence(EvidenceAPI.reinstateEvidence, ["evidence": id], match: form["etag"])
        return try await visit.redirect(to: Address.evidence(id), flash: Flash(.success, visit.text("evidence_reinstated")))
    }

    private static func item(_ visit: Visit) async throws -> EvidenceAPI.Evidence {
        try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": try visit.path("evidence", as: EvidenceID.self)])
    }

    private static func page(_ visit: Visit, _ item: EvidenceAPI.Evidence, typed: Form?, errors: FieldErrors) async throws -> Response {
        let reason = TextArea(
            "reason", label: visit.text("evidence_withdraw_reason"), value: typed?["reason"], hint: visit.text("evidence_withdraw_reason_hint"),
            error: errors["reason"],
            maximum: 2000, catalogue: visit.catalogue
        )
        let page = ConfirmPage(
            caption: visit.text("evidence_caption", ["unit": item.unitName]), heading: visit.text("evidence_withdraw_heading", ["title": item.content.title]),
            lede: visit.text("evidence_withdraw_lede"), errorSummary: ErrorSummary([reason], others: errors.others, catalogue: visit.catalogue),
            action: Address.withdraw(item.id), etag: item.etag, field: reason, button: visit.text("evidence_withdraw"), cancelURL: Address.evidence(item.id)
        )
        return try await visit.page("confirm", page, head(page, item, hasErrors: !errors.isEmpty, visit), status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func head(_ page: ConfirmPage, _ item: EvidenceAPI.Evidence, hasErrors: Bool, _ visit: Visit) -> PageHead {
        var head = PageHead(page.heading, section: .units, breadcrumbs: EvidenceCrumbs.below(item, visit.catalogue), unit: item.unit, hasErrors: hasErrors)
        head.marking = item.content.control.marking
        return head
    }
}
