import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Inherits published evidence under an indicator, with a statement of how it applies here; or gives it up (E8).
enum InheritEvidence {
    private struct Place {
        let unit: UnitID
        let indicator: IndicatorID
        let evidence: EvidenceID

        init(_ visit: Visit) throws {
            unit = try visit.path("unit", as: UnitID.self)
            indicator = try visit.path("indicator", as: IndicatorID.self)
            evidence = try visit.path("evidence", as: EvidenceID.self)
        }

        var names: [String: any CustomStringConvertible & Sendable] { ["unit": unit, "indicator": indicator, "evidence": evidence] }
    }

    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, Place(visit), nil)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let place = try Place(visit)
        var returned = ReturnedForm(form)
        do {
            let linked = try await visit.evidence(
                EvidenceAPI.inheritEvidence, place.names, body: EvidenceAPI.LocalStatement(text: form["text"] ?? ""), match: form.text("etag"))
            let flash = Flash(.success, visit.text("inherit_done", ["title": linked.evidence.content.title]))
            return try await visit.redirect(to: Address.indicator(place.indicator, in: place.unit), flash: flash)
        } catch let refusal as RemoteProblem where [409, 412, 422, 428].contains(refusal.problem.status) {
            returned.take(refusal, visit.catalogue) { $0 == "/text" ? ("text", visit.text("inherit_text")) : nil }
        }
        return try await page(visit, place, returned)
    }

    static func ask(_ visit: Visit) async throws -> Response {
        let place = try Place(visit)
        let entry = try await visit.evidence(EvidenceAPI.getEntry, place.names)
        try requireWriter(entry, visit, of: nil)
        guard let link = entry.linked?.first(where: { $0.evidence.id == place.evidence }) else { throw ProblemError.notFound() }
        let page = ConfirmPage(
            caption: entry.unit.name, heading: visit.text("give_up_heading", ["title": link.evidence.content.title]), lede: visit.text("give_up_lede"),
            errorSummary: nil, action: Address.giveUp(place.evidence, under: place.indicator, in: place.unit), etag: link.etag, field: nil,
            button: visit.text("corporate_give_up"), cancelURL: Address.indicator(place.indicator, in: place.unit))
        return try await visit.page("confirm", page, head(page.heading, entry, hasErrors: false, visit))
    }

    static func giveUp(_ visit: Visit, _ form: Form) async throws -> Response {
        let place = try Place(visit)
        _ = try await visit.evidence(EvidenceAPI.giveUpInherited, place.names, match: form["etag"])
        return try await visit.redirect(to: Address.indicator(place.indicator, in: place.unit), flash: Flash(.success, visit.text("give_up_done")))
    }

    private static func page(_ visit: Visit, _ place: Place, _ returned: ReturnedForm?) async throws -> Response {
        let entry = try await visit.evidence(EvidenceAPI.getEntry, place.names)
        try requireWriter(entry, visit, of: returned)
        let published = try await visit.evidence(EvidenceAPI.getCorporateEvidence, ["evidence": place.evidence])
        let standing = entry.linked?.first { $0.evidence.id == place.evidence }
        let (item, catalogue) = (published.evidence, visit.catalogue)
        let text = TextArea(
            "text", label: visit.text("inherit_text"), value: returned?.form["text"] ?? standing?.statement.text, hint: visit.text("inherit_text_hint"),
            error: returned.errors["text"], maximum: 5000, catalogue: catalogue)
        let form = FormPage(
            caption: "\(entry.unit.name): \(entry.indicator.code) \(entry.indicator.strapline)",
            heading: visit.text("inherit_heading", ["title": item.content.title]), lede: visit.text("inherit_lede"),
            facts: [
                Fact(visit.text("evidence_what_done"), item.content.whatWasDone), Fact(visit.text("control_unit"), item.unitName),
                Fact(visit.text("corporate_until"), catalogue.date(published.until)),
            ],
            action: Address.inherit(place.evidence, under: place.indicator, in: place.unit), etag: returned.etag(standing: standing?.etag),
            fields: [AnyField(text)],
            others: returned.errors.others, meanwhile: returned.isOvertaken ? standing.map { said($0.statement, visit) } ?? [] : [],
            button: visit.text("inherit_button"), cancelURL: Address.indicator(place.indicator, in: place.unit),
            links: [Link(visit.text("inherit_read"), Address.evidence(place.evidence))], catalogue: catalogue)
        return try await visit.page(
            "admin/form", form, head(form.heading, entry, hasErrors: returned != nil, visit), status: returned.status)
    }

    private static func said(_ statement: EvidenceAPI.LinkStatement, _ visit: Visit) -> [Fact] {
        [.changed(by: statement.writtenBy, at: statement.writtenAt, visit.catalogue), Fact(visit.text("inherit_text"), statement.text)]
    }

    /// Spares a form to somebody who could not send it, as the service says. What was typed already is never taken away again.
    private static func requireWriter(_ entry: EvidenceAPI.Entry, _ visit: Visit, of returned: ReturnedForm?) throws(ProblemError) {
        guard returned != nil || entry.mayRecord else { throw .forbidden(visit.text("evidence_writers_only", ["unit": entry.unit.name])) }
    }

    private static func head(_ title: String, _ entry: EvidenceAPI.Entry, hasErrors: Bool, _ visit: Visit) -> PageHead {
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(entry.unit.name, Address.unit(entry.unit.id)),
            FrameLink(entry.indicator.code, Address.indicator(entry.indicator.id, in: entry.unit.id)),
        ]
        return PageHead(title, section: .units, breadcrumbs: crumbs, unit: entry.unit.id, hasErrors: hasErrors)
    }
}
