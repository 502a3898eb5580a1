import ContractsCore
import Identity
import ServiceKit

/// Who the audit trail names: a person at the screen, another service's event, or the service itself.
struct Actor: Sendable {
    let id: String
    let name: String
    /// The address of the connection and the request id, or the event.
    let origin: String
}

extension Caller {
    var actor: Actor { Actor(id: "\(principal.issuer) \(principal.subject)", name: principal.name, origin: origin) }
}
