import ContractsActionPlan
import ContractsCore
import Identity

/// Who leads an action: one of the unit's people, or somebody named. Somebody chosen finds the action under "waiting for me".
struct LeadField: Sendable {
    struct Candidate: Sendable {
        let subject: String
        let name: String
        let rank: String?
    }

    static let other = "other"

    /// A subject, or `other`; empty where nobody was chosen.
    let chosen: String
    let name: String
    let rank: String

    init(_ form: Form) {
        chosen = form["lead"] ?? ""
        name = form.text("leadName") ?? ""
        rank = form.text("leadRank") ?? ""
    }

    init(_ lead: ActionPlanAPI.Lead?) {
        chosen = lead.map { $0.subject ?? LeadField.other } ?? ""
        let named = lead?.subject == nil ? lead : nil
        name = named?.name ?? ""
        rank = named?.rank ?? ""
    }

    /// Nil where nobody is named, and where the one who was chosen is not one of those people; what a name may be, the service says.
    func lead(of candidates: [Candidate]) -> ActionPlanAPI.Lead? {
        if let person = candidates.first(where: { $0.subject == chosen }) {
            return ActionPlanAPI.Lead(subject: person.subject, name: person.name, rank: person.rank)
        }
        guard !isElsewhere(candidates), !name.isEmpty else { return nil }
        return ActionPlanAPI.Lead(name: name, rank: rank.isEmpty ? nil : rank)
    }

    /// Adds an error where the one who was chosen leads elsewhere, as on a page that was made before the place was known: nobody is dropped in silence.
    func check(_ candidates: [Candidate], errors: inout FieldErrors, catalogue: Catalogue) {
        if isElsewhere(candidates) { errors.add("lead", catalogue.text("actions_error_lead_elsewhere")) }
    }

    private func isElsewhere(_ candidates: [Candidate]) -> Bool {
        !chosen.isEmpty && chosen != LeadField.other && !candidates.contains { $0.subject == chosen }
    }

    func fields(_ candidates: [Candidate], errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        let people = candidates.map { (value: $0.subject, label: catalogue.person($0.name, rank: $0.rank)) }
        let choices =
            [(value: "", label: catalogue.text("actions_lead_choose"))] + people + [(value: LeadField.other, label: catalogue.text("actions_lead_other"))]
        return [
            Select(
                "lead", label: catalogue.text("actions_field_lead"), choices: choices, chosen: chosen, hint: catalogue.text("actions_field_lead_hint"),
                error: errors["lead"]),
            TextField(
                "leadName", label: catalogue.text("actions_field_lead_name"), value: name, hint: catalogue.text("actions_field_lead_name_hint"),
                error: errors["leadName"], width: .medium, maximum: 200),
            TextField("leadRank", label: catalogue.text("actions_field_lead_rank"), value: rank, error: errors["leadRank"], width: .medium, maximum: 100),
        ]
    }
}

extension LeadField {
    private static let unitRoles: Set<Role> = [.contributor, .spoc, .commander]
    private static let corporateRoles: Set<Role> = [.adviser, .moderator, .boardSecretary, .themeLead]

    /// The people of the unit that the portal knows; for what is corporate, those of the directorate. The lead that there is stays among them.
    static func candidates(_ visit: Visit, in unit: UnitID?, keeping lead: ActionPlanAPI.Lead?) async throws -> [Candidate] {
        let people = try await visit.site.people.list(matching: nil, limit: 2_000).map(\.person).filter { person in
            guard person.active else { return false }
            guard let unit else { return person.has(anyOf: corporateRoles) }
            return unitRoles.contains { role in person.grants.contains { $0.role == role && $0.unit?.id == unit } }
        }
        var candidates = people.map { Candidate(subject: $0.id.description, name: $0.name, rank: $0.rank) }
        if let lead, let subject = lead.subject, !candidates.contains(where: { $0.subject == subject }) {
            candidates.insert(Candidate(subject: subject, name: lead.name, rank: lead.rank), at: 0)
        }
        return candidates
    }
}
