import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// Publishes an item to all units, changes the publication, or ends it (E8).
enum PublishEvidence {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, nil)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        var returned = ReturnedForm(form)
        let until = DateParts(form, "until").date
        if until == nil { returned.errors.add("until", visit.text("publish_error_until")) }
        if let until {
            let content = EvidenceAPI.PublicationContent(indicators: form.all("indicators").compactMap(IndicatorID.init), until: until)
            do {
                if try await standing(id, visit) == nil {
                    _ = try await visit.evidence(
                        EvidenceAPI.publishEvidence, ["evidence": id], body: content, match: form["etag"], key: UUID().uuidString.lowercased())
                } else {
                    _ = try await visit.evidence(EvidenceAPI.changePublication, ["evidence": id], body: content, match: form["etag"])
                }
                return try await visit.redirect(to: Address.evidence(id), flash: Flash(.success, visit.text("publish_done")))
            } catch let refusal as RemoteProblem where [409, 412, 422, 428].contains(refusal.problem.status) {
                returned.take(refusal, visit.catalogue) { pointer in
                    switch pointer {
                    case "/until": ("until", visit.text("corporate_until"))
                    case _ where pointer.hasPrefix("/indicators"): ("indicators", visit.text("publish_indicators"))
                    default: nil
                    }
                }
            }
        }
        return try await page(visit, returned)
    }

    static func ask(_ visit: Visit) async throws -> Response {
        try await confirm(visit, nil)
    }

    static func end(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        var returned = ReturnedForm(form)
        do {
            let reason = EvidenceAPI.Withdrawal(reason: form["reason"] ?? "")
            _ = try await visit.evidence(EvidenceAPI.endPublication, ["evidence": id], body: reason, match: form["etag"])
            return try await visit.redirect(to: Address.evidence(id), flash: Flash(.success, visit.text("publication_ended")))
        } catch let refusal as RemoteProblem where [409, 412, 422, 428].contains(refusal.problem.status) {
            returned.take(refusal, visit.catalogue) { $0 == "/reason" ? ("reason", visit.text("publication_end_reason")) : nil }
        }
        return try await confirm(visit, returned)
    }

    /// The publication in force; nil where there is none.
    private static func standing(_ id: EvidenceID, _ visit: Visit) async throws -> EvidenceAPI.CorporateEvidence? {
        do {
            let found = try await visit.evidence(EvidenceAPI.getCorporateEvidence, ["evidence": id])
            return found.lapsed == nil ? found : nil
        } catch let refusal as RemoteProblem where refusal.problem.status == 404 {
            return nil
        }
    }

    private static func page(_ visit: Visit, _ returned: ReturnedForm?) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        let item = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        try requirePublisher(item, visit, of: returned)
        let standing = try await standing(id, visit)
        let catalogue = visit.catalogue
        let offered = (standing?.indicators ?? []).filter { offered in !item.cited.contains { $0.indicator == offered.indicator } }
        let fields: [any FormField] = [
            Choices(
                "indicators", .checkbox, legend: visit.text("publish_indicators"),
                choices: (item.cited + offered).map { Choices.Choice($0.indicator.description, "\($0.code) \($0.strapline)") },
                chosen: returned?.form.all("indicators") ?? (standing?.indicators ?? item.cited).map(\.indicator.description),
                error: returned.errors["indicators"]),
            DateInput(
                "until", legend: visit.text("corporate_until"), parts: returned.map { DateParts($0.form, "until") } ?? DateParts(standing?.until),
                hint: visit.text("publish_until_hint"), error: returned.errors["until"]),
        ]
        let form = FormPage(
            caption: item.unitName, heading: visit.text(standing == nil ? "publish_heading" : "publish_change_heading", ["title": item.content.title]),
            lede: visit.text("publish_lede"), action: Address.publication(id), etag: returned.etag(standing: standing?.etag ?? item.etag),
            fields: fields.map(AnyField.init),
            others: returned.errors.others, meanwhile: returned.isOvertaken ? meanwhile(item, standing, visit) : [],
            button: visit.text(standing == nil ? "publish_button" : "publish_change_button"), cancelURL: Address.evidence(id),
            links: standing == nil ? [] : [Link(visit.text("publication_end"), Address.endPublication(id))], catalogue: catalogue)
        let head = PageHead(
            form.heading, section: .units, breadcrumbs: EvidenceCrumbs.below(item, catalogue), unit: item.unit, hasErrors: returned != nil)
        return try await visit.page("admin/form", form, head, status: returned.status)
    }

    /// Spares a form to somebody who could not send it. What was typed already is never taken away again.
    private static func requirePublisher(_ item: EvidenceAPI.Evidence, _ visit: Visit, of returned: ReturnedForm?) throws {
        let mayPublish = try visit.signedIn.principal.has(.spoc, in: item.unit)
        guard returned != nil || mayPublish else { throw ProblemError.forbidden(visit.text("publish_only", ["unit": item.unitName])) }
    }

    /// The publication, or the item that is about to be published.
    private static func meanwhile(_ item: EvidenceAPI.Evidence, _ standing: EvidenceAPI.CorporateEvidence?, _ visit: Visit) -> [Fact] {
        let catalogue = visit.catalogue
        guard let standing else {
            return [
                .changed(by: item.savedBy, at: item.savedAt, catalogue),
                Fact(visit.text("evidence_what_done"), item.content.whatWasDone),
            ]
        }
        return [
            Fact(visit.text("publish_indicators"), standing.indicators.map { "\($0.code) \($0.strapline)" }.joined(separator: "; ")),
            Fact(visit.text("corporate_until"), catalogue.date(standing.until)),
        ]
    }

    private static func confirm(_ visit: Visit, _ returned: ReturnedForm?) async throws -> Response {
        let published = try await visit.evidence(
            EvidenceAPI.getCorporateEvidence, ["evidence": try visit.path("evidence", as: EvidenceID.self)])
        let (item, catalogue) = (published.evidence, visit.catalogue)
        try requirePublisher(item, visit, of: returned)
        let reason = TextArea(
            "reason", label: visit.text("publication_end_reason"), value: returned?.form["reason"], hint: visit.text("publication_end_hint"),
            error: returned.errors["reason"],
            maximum: 2000, catalogue: catalogue)
        let page = ConfirmPage(
            caption: item.unitName, heading: visit.text("publication_end_heading", ["title": item.content.title]),
            lede: catalogue.text("publication_end_lede", count: published.inheritedBy),
            errorSummary: ErrorSummary([reason], others: returned.errors.others, catalogue: catalogue), action: Address.endPublication(item.id),
            etag: returned.etag(standing: published.etag) ?? published.etag,
            field: reason, button: visit.text("publication_end"), cancelURL: Address.evidence(item.id))
        let head = PageHead(
            page.heading, section: .units, breadcrumbs: EvidenceCrumbs.below(item, catalogue), unit: item.unit, hasErrors: returned != nil)
        return try await visit.page("confirm", page, head, status: returned.status)
    }
}
