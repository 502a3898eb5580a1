import ContractsCore
import ContractsEvidence

extension UnitPage {
    /// - Parameters:
    ///   - workbook: nil where the unit has none that the reader may see.
    ///   - mayChangeContacts: whether the link is offered; the service decides.
    ///   - today: what a reorganisation changes on a later day is told of as to come.
    init(_ unit: EvidenceAPI.Unit, workbook: EvidenceAPI.Workbook?, mayChangeContacts: Bool, today: LocalDate, catalogue: Catalogue) {
        caption = catalogue.text("unit_caption", ["kind": catalogue.unitKind(unit.kind), "code": unit.code])
        name = unit.name
        closed = unit.validTo.map { end in
            let date = ["date": catalogue.date(end)]
            return end > today ? catalogue.text("unit_closes", date) : catalogue.text("unit_closed", date)
        }
        primary = workbook.map { _ in Link(catalogue.text("unit_open_workbook"), Address.workbook(unit.id)) }
        unavailable = nil
        workbooks = workbook.map { [Workbook($0, catalogue: catalogue)] } ?? []
        contacts = EvidenceAPI.ContactRole.allCases.flatMap { Contact.all($0, of: unit, catalogue: catalogue) }
        changeContacts = mayChangeContacts ? Link(catalogue.text("contacts_change"), Address.contacts(unit.id)) : nil
        logs =
            workbook == nil
            ? []
            : EvidenceAPI.LogKind.allCases.map { Link(catalogue.log($0), Address.log($0, of: unit.id)) }
                + [Link(catalogue.text("effort_link"), Address.effort(unit.id))]
        links =
            workbook == nil
            ? []
            : [
                Link(catalogue.text("unit_ratings"), Address.ratings(unit.id)), Link(catalogue.text("gaps_title"), Address.gaps(unit.id)),
                Link(catalogue.text("unit_meetings"), Address.meetings(unit.id)),
                Link(catalogue.text("actions_of_unit"), Address.actions(ActionFilter(unit: unit.id))),
                Link(catalogue.text("unit_plans"), Address.plans(PlanFilter(unit: unit.id))),
            ]
        facts = UnitPage.facts(unit, today: today, catalogue: catalogue)
        lineage = unit.lineage.map { Step($0, of: unit.id, today: today, catalogue: catalogue) }
        corporate =
            workbook == nil
            ? []
            : [
                Link(catalogue.text("inherited_title"), Address.inherited(unit.id)), Link(catalogue.text("carry_title"), Address.carryForward(unit.id)),
                Link(catalogue.text("corporate_title"), Address.corporateEvidence),
            ]
        parts = unit.children.map { Link($0.name, Address.unit($0.id)) }
    }

    private static func facts(_ unit: EvidenceAPI.Unit, today: LocalDate, catalogue: Catalogue) -> [Fact] {
        var facts = [
            Fact(catalogue.text("unit_detail_code"), unit.code), Fact(catalogue.text("unit_detail_kind"), catalogue.unitKind(unit.kind)),
        ]
        if !unit.ancestors.isEmpty { facts.append(Fact(catalogue.text("unit_detail_parent"), unit.ancestors.map(\.name).joined(separator: " › "))) }
        facts.append(Fact(unit.validFrom > today ? catalogue.text("unit_detail_from") : catalogue.text("unit_detail_since"), catalogue.date(unit.validFrom)))
        if let end = unit.validTo { facts.append(Fact(catalogue.text("unit_detail_until"), catalogue.date(end))) }
        if let wave = unit.wave { facts.append(Fact(catalogue.text("unit_detail_wave"), catalogue.wave(wave))) }
        return facts
    }
}

extension Catalogue {
    /// "Field trial: starts 1 April 2009, due 30 June 2009", as far as the dates are known.
    func wave(_ wave: EvidenceAPI.Wave) -> String {
        guard let start = wave.start, let target = wave.target else { return wave.title }
        return text("unit_detail_wave_dates", ["wave": wave.title, "start": date(start), "due": date(target)])
    }
}

extension UnitPage.Workbook {
    init(_ workbook: EvidenceAPI.Workbook, catalogue: Catalogue) {
        url = Address.workbook(workbook.unit.id)
        phase = catalogue.text("standard_phase", ["phase": workbook.phaseTitle])
        let values = [
            "applicable": String(workbook.totals.applicable), "total": String(workbook.totals.indicators), "date": workbook.due.map(catalogue.date) ?? "",
        ]
        summary = catalogue.text(workbook.due == nil ? "workbook_summary" : "workbook_summary_due", values)
        progress = Progress(workbook.totals, catalogue: catalogue)
    }
}

extension UnitPage.Contact {
    /// One line at least for each role, so that what is missing shows.
    static func all(_ role: EvidenceAPI.ContactRole, of unit: EvidenceAPI.Unit, catalogue: Catalogue) -> [UnitPage.Contact] {
        let label = catalogue.text("contact_\(role.rawValue)")
        let people = unit.contacts.filter { $0.role == role }
        guard !people.isEmpty else { return [UnitPage.Contact(role: label, name: nil, telephone: nil, email: nil)] }
        return people.map { UnitPage.Contact(role: label, name: catalogue.person($0.name, rank: $0.rank), telephone: $0.telephone, email: $0.email) }
    }
}

extension UnitPage.Step {
    init(_ step: EvidenceAPI.Lineage, of unit: UnitID, today: LocalDate, catalogue: Catalogue) {
        let isAhead = step.on > today
        at = step.on.description
        when = isAhead ? catalogue.text("unit_step_ahead", ["date": catalogue.date(step.on)]) : catalogue.date(step.on)
        let wasHere = step.from.id == unit
        let other = wasHere ? step.to : step.from
        let key = "unit_step_\(step.kind.rawValue)_\(wasHere ? "into" : "from")\(isAhead ? "_ahead" : "")"
        text = catalogue.text(key, ["unit": other.name])
        link = Link(catalogue.text("unit_step_open", ["unit": other.name]), Address.unit(other.id))
    }
}
