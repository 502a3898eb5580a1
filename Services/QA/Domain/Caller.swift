import ContractsQA
import Foundation
import Identity
import ServiceKit

/// Who does something, and from where: what every use case is told besides its command.
struct Caller: Sendable {
    let access: Access
    /// For the audit trail: the address of the connection and the request id, or the command.
    let origin: String

    var principal: Principal { access.principal }
    /// As what they decide is signed.
    var assessor: QAAPI.Assessor { QAAPI.Assessor(subject: principal.subject, name: principal.name, rank: principal.rank) }

    init(_ principal: Principal, origin: String, at now: Date) {
        self.access = Access(principal, at: now)
        self.origin = origin
    }
}

extension Dependencies {
    /// Who asks, now.
    func caller(_ context: ServiceRequestContext) throws(ProblemError) -> Caller {
        Caller(try context.principal, origin: context.origin, at: now())
    }
}
