import Identity
import ServiceKit

/// Who handles parked events: an administrator at the portal, or whoever may run the service's commands.
package struct EventOperator: Sendable {
    let actor: String
    let name: String
    let origin: String

    package static let commandLine = EventOperator(actor: "command line", name: "Operator at the command line", origin: "command line")

    func audit(_ action: String, _ subject: String, after: AuditHash) -> AuditEntry {
        AuditEntry(actor: actor, actorName: name, action: action, subject: subject, origin: origin, after: after)
    }
}

extension EventOperator {
    /// - Throws: the 403 problem for anyone but an administrator.
    init(_ context: ServiceRequestContext) throws(ProblemError) {
        let caller = try context.principal
        guard caller.has(.administrator) else { throw .forbidden("Only an administrator may see and handle parked events.") }
        self.init(actor: "\(caller.issuer) \(caller.subject)", name: caller.name, origin: context.origin)
    }
}
