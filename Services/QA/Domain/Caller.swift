import ContractsQA
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

    init(_ principal: Principal, origin: String) {
        self.access = Access(principal)
        self.origin = origin
    }
}

extension ServiceRequestContext {
    var caller: Caller {
        get throws(ProblemError) { Caller(try principal, origin: origin) }
    }
}
