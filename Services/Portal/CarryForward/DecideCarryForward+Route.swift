import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Decides on one carried item (E9). Refreshing saves a new revision that cites the later indicators too.
enum DecideCarryForward {
    private struct Place {
        let unit: UnitID
        let earlier: PhaseID
        let later: PhaseID
        let evidence: EvidenceID
        /// Where in the unit's list it was when its link was followed; nil: from the beginning.
        let cursor: String?

        init(_ visit: Visit) throws {
            unit = try visit.path("unit", as: UnitID.self)
            earlier = try visit.path("earlier", as: PhaseID.self)
            later = try visit.path("phase", as: PhaseID.self)
            evidence = try visit.path("evidence", as: EvidenceID.self)
            cursor = visit.query("after")
        }

        var names: [String: any CustomStringConvertible] { ["unit": unit, "phase": later, "earlier": earlier, "evidence": evidence] }
        var form: String { Address.carry(evidence, of: unit, from: earlier, to: later, after: cursor) }
        var list: String { Address.carryForward(unit, from: earlier, to: later) }
    }

    static func show(_ visit: Visit) async throws -> Response {
        let place = try Place(visit)
        let (carried, mayDecide) = try await find(place, visit)
        guard mayDecide else { throw ProblemError.forbidden(visit.text("carry_deciders_only", ["unit": carried.evidence.unitName])) }
        return try await page(visit, place, carried, nil)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let place = try Place(visit)
        var carried = try await find(place, visit).item
        var returned = ReturnedForm(form)
        guard let outcome = form["outcome"].flatMap(EvidenceAPI.CarryOutcome.init) else {
            returned.errors.add("outcome", visit.text("carry_error_outcome"))
            return try await page(visit, place, carried, returned)
        }
        let how = form.text("how")
        if outcome == .refresh, form.text("whatWasDone") == nil { returned.errors.add("whatWasDone", visit.text("carry_error_done")) }
        guard returned.errors.isEmpty else { return try await page(visit, place, carried, returned) }
        do {
            let decision = EvidenceAPI.CarryDecision(outcome: outcome, howThisMeetsIt: outcome == .accept ? how : nil, reason: form.text("reason"))
            let decided = try await visit.evidence(EvidenceAPI.decideCarryForward, place.names, body: decision, match: form["etag"])
            carried = decided
            returned.saved(as: decided.etag)
            if outcome == .refresh {
                let content = refreshed(carried, form, how: how)
                _ = try await visit.evidence(EvidenceAPI.reviseEvidence, ["evidence": place.evidence], body: content, match: form["item_etag"])
            }
            let flash = Flash(.success, visit.text("carry_saved", ["title": decided.evidence.content.title]))
            return try await visit.redirect(to: place.list, flash: flash)
        } catch let refusal as RemoteProblem where [409, 412, 422, 428].contains(refusal.problem.status) {
            returned.take(refusal, visit.catalogue) { pointer in
                switch pointer {
                case "/reason": ("reason", visit.text("carry_reason"))
                case "/howThisMeetsIt": ("how", visit.text("carry_how"))
                case "/whatWasDone": ("whatWasDone", visit.text("evidence_what_done"))
                case "/whatChanged": ("whatChanged", visit.text("evidence_what_changed"))
                default: nil
                }
            }
        }
        return try await page(visit, place, returned.isOvertaken ? find(place, visit).item : carried, returned)
    }

    /// The item with what was written anew, citing the later indicators too.
    private static func refreshed(_ carried: EvidenceAPI.CarriedItem, _ form: Form, how: String?) -> EvidenceAPI.EvidenceContent {
        let old = carried.evidence.content
        let earlier = old.indicators.first { citation in carried.earlier.contains { $0.indicator == citation.indicator } }
        let added = carried.later.filter { later in !old.indicators.contains { $0.indicator == later.indicator } }
        return EvidenceAPI.EvidenceContent(
            title: old.title, whatWasDone: form["whatWasDone"] ?? old.whatWasDone, whatChanged: form.text("whatChanged"), from: old.from, to: old.to,
            kinds: old.kinds, characteristics: old.characteristics, aims: old.aims,
            indicators: old.indicators
                + added.map { EvidenceAPI.Citation(indicator: $0.indicator, howThisMeetsIt: how ?? earlier?.howThisMeetsIt ?? "") },
            sources: old.sources, reviewBy: old.reviewBy, control: old.control)
    }

    /// What was decided, and what of the item's text is not as it was typed.
    private static func meanwhile(_ carried: EvidenceAPI.CarriedItem, beside typed: Form, _ visit: Visit) -> [Fact] {
        let (item, catalogue) = (carried.evidence, visit.catalogue)
        let decision = carried.decision.map { decision in
            [
                Fact.changed(by: decision.by, at: decision.at, catalogue),
                Fact(visit.text("carry_outcome"), visit.text("carry_outcome_\(decision.outcome.rawValue)")),
            ] + (decision.reason.map { [Fact(visit.text("carry_reason"), $0)] } ?? [])
        }
        let texts = [
            ("whatWasDone", "evidence_what_done", item.content.whatWasDone), ("whatChanged", "evidence_what_changed", item.content.whatChanged ?? ""),
        ].filter { typed[$0.0] != $0.2 && !$0.2.isEmpty }.map { Fact(visit.text($0.1), $0.2) }
        return (decision ?? []) + (texts.isEmpty ? [] : [.changed(by: item.savedBy, at: item.savedAt, catalogue)] + texts)
    }

    /// Read once where the link says which page of the list it is on.
    private static func find(_ place: Place, _ visit: Visit) async throws -> (item: EvidenceAPI.CarriedItem, mayDecide: Bool) {
        var next = place.cursor, isWhole = next == nil
        while true {
            let query = [("limit", "100")] + (next.map { [("cursor", $0)] } ?? [])
            let page = try await visit.evidence(
                EvidenceAPI.getCarryForward, ["unit": place.unit, "phase": place.later, "earlier": place.earlier], query: query)
            if let found = page.items.first(where: { $0.evidence.id == place.evidence }) { return (found, page.mayDecide) }
            next = page.next
            guard next == nil else { continue }
            // It may have moved before the place that the link remembers.
            guard !isWhole else { throw ProblemError.notFound() }
            isWhole = true
        }
    }

    private static func page(
        _ visit: Visit, _ place: Place, _ carried: EvidenceAPI.CarriedItem, _ returned: ReturnedForm?
    ) async throws -> Response {
        let (item, catalogue) = (carried.evidence, visit.catalogue)
        func area(_ name: String, _ label: String, _ value: String?, _ hint: String, maximum: Int) -> TextArea {
            TextArea(
                name, label: label, value: returned.map { $0.form[name] ?? "" } ?? value, hint: hint, error: returned.errors[name], maximum: maximum,
                catalogue: catalogue)
        }
        let fields: [any FormField] = [
            Choices(
                "outcome", .radio, legend: visit.text("carry_outcome"),
                choices: EvidenceAPI.CarryOutcome.allCases.map {
                    Choices.Choice($0.rawValue, visit.text("carry_outcome_\($0.rawValue)"), hint: visit.text("carry_outcome_\($0.rawValue)_hint"))
                }, chosen: returned?.form.all("outcome") ?? carried.decision.map { [$0.outcome.rawValue] } ?? [], error: returned.errors["outcome"]),
            area("how", visit.text("carry_how"), nil, visit.text("carry_how_hint"), maximum: 5000),
            area("whatWasDone", visit.text("evidence_what_done"), item.content.whatWasDone, visit.text("carry_done_hint"), maximum: 20_000),
            area("whatChanged", visit.text("evidence_what_changed"), item.content.whatChanged, visit.text("carry_done_hint"), maximum: 20_000),
            area("reason", visit.text("carry_reason"), carried.decision?.reason, visit.text("carry_reason_hint"), maximum: 2000),
        ]
        let model = CarryPage(
            form: FormPage(
                caption: item.unitName, heading: visit.text("carry_heading", ["title": item.content.title]), lede: visit.text("carry_lede"),
                facts: [
                    Fact(visit.text("carry_earlier"), carried.earlier.map { "\($0.code) \($0.strapline)" }.joined(separator: "; ")),
                    Fact(visit.text("carry_later"), carried.later.map { "\($0.code) \($0.strapline)" }.joined(separator: "; ")),
                ],
                action: place.form, etag: returned.etag(standing: carried.etag),
                fields: fields.map { AnyField($0) }, others: returned.errors.others,
                meanwhile: returned.flatMap { $0.isOvertaken ? meanwhile(carried, beside: $0.form, visit) : nil } ?? [], button: visit.text("carry_save"),
                cancelURL: place.list, catalogue: catalogue),
            itemETag: returned.etag("item_etag", standing: item.etag) ?? item.etag)
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(item.unitName, Address.unit(place.unit)),
            FrameLink(visit.text("carry_title"), place.list),
        ]
        let head = PageHead(model.form.heading, section: .units, breadcrumbs: crumbs, unit: place.unit, hasErrors: returned != nil)
        return try await visit.page("corporate/carry", model, head, status: returned.status)
    }
}
