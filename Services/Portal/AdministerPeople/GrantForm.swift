import ContractsCore
import Foundation
import Identity

/// A role to give, as it was typed; parsed, a set of grants.
struct GrantForm: Sendable {
    static let everywhere = "all"
    static let chosen = "units"

    let role: String?
    let scope: String?
    let units: [String]
    let until: DateParts

    init(_ form: Form) {
        role = form["role"]
        scope = form["scope"]
        units = form.all("units")
        until = DateParts(form, "until")
    }

    /// Before anything was typed.
    init() {
        self.init(Form(fields: []))
    }

    /// What is done in one's own unit is never given for every unit.
    static let unitRoles: Set<Role> = [.contributor, .spoc, .commander, .adviser, .eiaAuthor]

    /// What is done for the whole force is never given for some units.
    static let forceRoles: Set<Role> = [.administrator, .moderator, .eiaQA]

    /// - Parameters:
    ///   - known: the units that there are, by id.
    ///   - today: an end must lie after it.
    /// - Returns: nil, with errors, where it is no role that could be given.
    func grants(_ known: [UnitID: PersonGrant.Unit], today: LocalDate, errors: inout FieldErrors, catalogue: Catalogue) -> [PersonGrant]? {
        let role = role.flatMap(Role.init(rawValue:))
        if role == nil { errors.add("role", catalogue.text("admin_error_role")) }
        let chosen = units.compactMap { UnitID($0).flatMap { known[$0] } }
        let everywhere = scope == GrantForm.everywhere
        if !everywhere, chosen.isEmpty { errors.add("units", catalogue.text("admin_error_units")) }
        if everywhere, let role, GrantForm.unitRoles.contains(role) { errors.add("scope", catalogue.text("admin_error_scope", ["role": catalogue.role(role)])) }
        // Units, people, standards and the glossary are of the whole force: a part of it cannot be given.
        if !everywhere, let role, GrantForm.forceRoles.contains(role) {
            errors.add("scope", catalogue.text("admin_error_scope_all", ["role": catalogue.role(role)]))
        }
        if !until.isBlank, until.date.map({ $0 < today }) ?? true { errors.add("until", catalogue.text("admin_error_until_date")) }
        if role == .inspector, until.isBlank { errors.add("until", catalogue.text("admin_error_until")) }
        guard errors.isEmpty, let role else { return nil }
        let end = until.date?.end
        return everywhere ? [PersonGrant(role: role, unit: nil, until: end)] : chosen.map { PersonGrant(role: role, unit: $0, until: end) }
    }
}
