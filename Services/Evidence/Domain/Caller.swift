import ContractsEvidence
import Identity
import ServiceKit

/// Who does something, and from where: what every use case is told besides its command. Made from a request, or by a command line that acts in somebody's name.
struct Caller: Sendable {
    let access: Access
    /// For the audit trail: the address of the connection and the request id, or the command.
    let origin: String

    var principal: Principal { access.principal }
    /// As what they write is signed.
    var author: EvidenceAPI.Author { EvidenceAPI.Author(principal) }

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
