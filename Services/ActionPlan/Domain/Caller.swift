import ContractsActionPlan
import ContractsCore
import Identity
import Postgres
import ServiceKit

/// Who does something, and from where: what every use case is told besides its command.
struct Caller: Sendable {
    let access: Access
    /// For the audit trail: the address of the connection and the request id.
    let origin: String

    init(_ principal: Principal, origin: String) {
        self.access = Access(principal)
        self.origin = origin
    }

    var principal: Principal { access.principal }
    /// As what they write is signed.
    var person: ActionPlanAPI.Person { ActionPlanAPI.Person(subject: principal.subject, name: principal.name, rank: principal.rank) }
}

extension Caller {
    /// The people of a unit look after what it was merged or split from: their grants reach those units too, from the day of the
    /// reorganisation on.
    func withEarlierUnits(on day: LocalDate, in executor: some Executor) async throws -> Caller {
        let units = Set(principal.grants.flatMap { $0.units ?? [] })
        guard !units.isEmpty else { return self }
        let earlier = try await UnitLineage.before(Array(units), on: day, in: executor)
        guard !earlier.isEmpty else { return self }
        let grants = principal.grants.map { grant in
            guard let units = grant.units else { return grant }
            return Grant(grant.role, units: Array(Set(units + units.flatMap { earlier[$0] ?? [] })), until: grant.until)
        }
        return Caller(
            Principal(
                subject: principal.subject, name: principal.name, rank: principal.rank, grants: grants, issuer: principal.issuer, kind: principal.kind),
            origin: origin)
    }
}
