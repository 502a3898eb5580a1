import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import ServiceKit

extension PersonPage {
    /// - Parameter units: nil where the evidence service did not answer; then no role can be given.
    init(_ known: KnownPerson, events: [PersonEvent], units: [EvidenceAPI.UnitSummary]?, typed: GrantForm, errors: FieldErrors, catalogue: Catalogue) {
        let person = known.person
        heading = person.name
        lede = catalogue.text("admin_person_lede")
        primary = Link(catalogue.text("admin_person_change"), Address.changePerson(person.id))
        details = Details(
            facts: [
                person.rank.map { Fact(catalogue.text("admin_person_rank"), $0) },
                Fact(catalogue.text("admin_person_state"), catalogue.text(person.active ? "admin_person_active" : "admin_person_inactive")),
                known.seenAt.map { Fact(catalogue.text("admin_person_seen"), catalogue.time($0)) },
            ].compactMap { $0 }
        )
        grants = person.grants.map { GrantLine($0, of: person.id, catalogue: catalogue) }
        emptyState = person.grants.isEmpty ? Empty(catalogue.text("admin_grants_empty"), action: catalogue.text("admin_grants_empty_action")) : nil
        let add = units.map { Add(person.id, units: $0, typed: typed, errors: errors, catalogue: catalogue) }
        self.add = add
        unavailable = units == nil ? Unavailable(catalogue, retryURL: Address.person(person.id)) : nil
        self.events = events.map { Event($0, catalogue: catalogue) }
        errorSummary = ErrorSummary(add?.fields ?? [], others: errors.others, catalogue: catalogue)
    }
}

extension PersonPage.GrantLine {
    init(_ grant: PersonGrant, of person: PersonID, catalogue: Catalogue) {
        role = catalogue.role(grant.role)
        scope = grant.unit?.name ?? catalogue.text("admin_grant_scope_all")
        until = grant.until.map { catalogue.text("admin_grant_until", ["date": catalogue.date(LocalDate(endingAt: $0))]) }
        removeURL = Address.removeGrant(grant, of: person)
    }
}

extension PersonPage.Add {
    init(_ person: PersonID, units all: [EvidenceAPI.UnitSummary], typed: GrantForm, errors: FieldErrors, catalogue: Catalogue) {
        action = Address.grants(person)
        let roles = Role.allCases.map { (value: $0.rawValue, label: catalogue.role($0)) }
        role = Select(
            "role", label: catalogue.text("admin_grant_role"), choices: [(value: "", label: catalogue.text("admin_grant_choose"))] + roles, chosen: typed.role,
            error: errors["role"]
        )
        scope = Choices(
            "scope", .radio, legend: catalogue.text("admin_grant_scope"),
            choices: [
                Choices.Choice(GrantForm.chosen, catalogue.text("admin_grant_scope_units")),
                Choices.Choice(GrantForm.everywhere, catalogue.text("admin_grant_scope_all")),
            ],
            chosen: [typed.scope ?? GrantForm.chosen], error: errors["scope"], inline: true
        )
        units = Choices(
            "units", .checkbox, legend: catalogue.text("admin_grant_units"), choices: all.map { Choices.Choice($0.id.description, "\($0.name) (\($0.code))") },
            chosen: typed.units,
            error: errors["units"]
        )
        until = DateInput(
            "until", legend: catalogue.text("admin_grant_ends"), parts: typed.until, hint: catalogue.text("admin_grant_ends_hint"), error: errors["until"]
        )
    }
}

extension PersonPage.Event {
    init(_ event: PersonEvent, catalogue: Catalogue) {
        at = event.at.formatted(.iso8601)
        when = catalogue.time(event.at)
        text = catalogue.text("admin_event_\(event.action.replacing(".", with: "_"))", ["person": event.actorName])
    }
}
