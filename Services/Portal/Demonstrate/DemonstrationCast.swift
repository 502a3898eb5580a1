import ContractsCore
import Identity

/// The sample people of a unit. Who can sign in has the id that they sign in with.
struct DemonstrationCast: Sendable {
    let contributor: Principal
    let spoc: Principal
    let commander: Principal
    let adviser: Principal

    init(_ unit: PersonGrant.Unit, people: DemonstrationFile.People?) {
        func person(_ role: Role, _ title: String, _ rank: String, subject: String? = nil) -> Principal {
            Principal(
                subject: subject ?? "demonstration-\(role.rawValue)-\(unit.code)", name: "\(title), \(unit.name)", rank: rank,
                grants: [Grant(role, units: [unit.id])], issuer: "portal", kind: .person)
        }
        contributor = person(.contributor, "Contributor", "Police Constable", subject: people?.contributor)
        spoc = person(.spoc, "SPOC", "Inspector", subject: people?.spoc)
        commander = person(.commander, "Commander", "Chief Superintendent")
        adviser = person(.adviser, "Adviser", "Police Staff, Band C")
    }
}
