import ContractsCore
import Hummingbird

/// Adding a person, and changing name, rank and whether they may sign in.
enum ChangePerson {
    static func new(_ visit: Visit) async throws -> Response {
        try await page(visit, nil, Form(fields: []), FieldErrors())
    }

    static func create(_ visit: Visit, _ form: Form) async throws -> Response {
        var errors = FieldErrors()
        guard let details = PersonDetails(form, errors: &errors, catalogue: visit.catalogue) else { return try await page(visit, nil, form, errors) }
        do {
            let group = visit.site.settings.demonstrationSignIn ? visit.text("admin_person_group") : nil
            let id = try await visit.site.people.create(details, sampleGroup: group, by: visit.peopleOrigin)
            return try await visit.redirect(to: Address.person(id), flash: Flash(.success, visit.text("admin_person_saved", ["person": details.name])))
        } catch PeopleRefusal.nameTaken {
            errors.add("name", visit.text("admin_error_name_taken"))
            return try await page(visit, nil, form, errors)
        }
    }

    static func show(_ visit: Visit) async throws -> Response {
        let person = try await AdministerPeople.person(visit.path("person"), visit).person
        return try await page(visit, person, Form(fields: ChangePerson.fields(person)), FieldErrors())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let person = try await AdministerPeople.person(visit.path("person"), visit).person
        var errors = FieldErrors()
        guard let details = PersonDetails(form, errors: &errors, catalogue: visit.catalogue) else { return try await page(visit, person, form, errors) }
        do {
            try await visit.site.people.change(person.id, to: details, from: form["etag"].flatMap(Int.init) ?? 0, by: visit.peopleOrigin)
            return try await visit.redirect(to: Address.person(person.id), flash: Flash(.success, visit.text("admin_person_saved", ["person": details.name])))
        } catch PeopleRefusal.nameTaken {
            errors.add("name", visit.text("admin_error_name_taken"))
        } catch PeopleRefusal.yourself {
            errors.add("active", visit.text("admin_error_yourself"))
        } catch PeopleRefusal.changedMeanwhile {
            errors.add(visit.text("admin_error_changed"))
        }
        return try await page(visit, person, form, errors)
    }

    private static func fields(_ person: Person) -> [Form.Field] {
        [
            Form.Field(name: "name", value: person.name), Form.Field(name: "rank", value: person.rank ?? ""),
            Form.Field(name: "active", value: person.active ? "yes" : "no"),
        ]
    }

    /// - Parameter person: nil for a new one.
    private static func page(_ visit: Visit, _ person: Person?, _ form: Form, _ errors: FieldErrors) async throws -> Response {
        let catalogue = visit.catalogue
        var fields: [any FormField] = [
            TextField(
                "name", label: visit.text("admin_person_name"), value: form["name"], hint: visit.text("admin_person_name_hint"), error: errors["name"],
                maximum: PersonDetails.longestName),
            TextField(
                "rank", label: visit.text("admin_person_rank"), value: form["rank"], error: errors["rank"], width: .medium, maximum: PersonDetails.longestRank),
        ]
        if person != nil {
            fields.append(
                Choices(
                    "active", .radio, legend: visit.text("admin_person_may_sign_in"),
                    choices: [Choices.Choice("yes", visit.text("form_yes")), Choices.Choice("no", visit.text("form_no"))],
                    chosen: [form["active"] ?? "yes"], error: errors["active"], inline: true
                )
            )
        }
        let up = person.map { Address.person($0.id) } ?? "/administration/people"
        let page = FormPage(
            caption: visit.text("admin_people_title"), heading: person?.name ?? visit.text("admin_person_add"),
            action: person.map { Address.changePerson($0.id) } ?? "/administration/people/new",
            etag: person.map { String($0.revision) }, fields: fields.map(AnyField.init), others: errors.others, button: visit.text("admin_person_save"),
            cancelURL: up, catalogue: catalogue
        )
        let above = [FrameLink(visit.text("admin_people_title"), "/administration/people")] + (person.map { [FrameLink($0.name, up)] } ?? [])
        return try await page.answer(visit, above: above)
    }
}
