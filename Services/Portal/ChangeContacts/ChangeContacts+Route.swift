import ContractsCore
import ContractsEvidence
import HTTPTypes
import Hummingbird
import ServiceKit

enum ChangeContacts {
    static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        return try await page(visit, unit, ContactEntry.all(unit.contacts), etag: unit.etag, errors: FieldErrors())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let all = ContactEntry.all(form)
        let entries = all.filter { !$0.isBlank }
        var errors = FieldErrors()
        do {
            let change = EvidenceAPI.ContactsChange(contacts: entries.map(\.contact))
            let unit = try await visit.evidence(EvidenceAPI.changeContacts, ["unit": id], body: change, match: form["etag"])
            return try await visit.redirect(to: Address.unit(id), flash: Flash(.success, visit.text("contacts_saved", ["unit": unit.name])))
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { field(of: $0, entries, visit.catalogue) }
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            errors.add(visit.text("admin_error_changed_by", ["person": refusal.problem.current?.changedBy ?? ""]))
        }
        let unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        return try await page(visit, unit, all, etag: unit.etag, errors: errors)
    }

    /// `/contacts/1/name` is the name of the second entry that was sent.
    private static func field(of pointer: String, _ entries: [ContactEntry], _ catalogue: Catalogue) -> (name: String, label: String)? {
        let parts = pointer.split(separator: "/")
        guard parts.count == 3, let index = Int(parts[1]), entries.indices.contains(index) else { return nil }
        return ("\(entries[index].prefix)-\(parts[2])", catalogue.text("contact_field_\(parts[2])"))
    }

    private static func page(_ visit: Visit, _ unit: EvidenceAPI.Unit, _ entries: [ContactEntry], etag: String, errors: FieldErrors) async throws -> Response {
        let page = ContactsPage(unit, entries, etag: etag, errors: errors, catalogue: visit.catalogue)
        let breadcrumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(unit.name, Address.unit(unit.id))]
        let head = PageHead(visit.text("contacts_title"), section: .units, breadcrumbs: breadcrumbs, unit: unit.id, hasErrors: !errors.isEmpty)
        return try await visit.page("contacts", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension ContactsPage {
    init(_ unit: EvidenceAPI.Unit, _ entries: [ContactEntry], etag: String, errors: FieldErrors, catalogue: Catalogue) {
        caption = unit.name
        action = Address.contacts(unit.id)
        cancelURL = Address.unit(unit.id)
        self.etag = etag
        people = entries.map { entry in
            func field(_ name: String, _ value: String, type: String = "text", width: TextField.Width? = nil) -> TextField {
                let id = "\(entry.prefix)-\(name)"
                return TextField(id, label: catalogue.text("contact_field_\(name)"), value: value, error: errors[id], type: type, width: width)
            }
            return Person(
                id: entry.prefix, title: catalogue.text("contact_\(entry.role.rawValue)"), name: field("name", entry.name),
                rank: field("rank", entry.rank, width: .medium),
                telephone: field("telephone", entry.telephone, type: "tel", width: .medium), email: field("email", entry.email, type: "email")
            )
        }
        errorSummary = ErrorSummary(people.flatMap { [$0.name, $0.rank, $0.telephone, $0.email] }, others: errors.others, catalogue: catalogue)
    }
}
