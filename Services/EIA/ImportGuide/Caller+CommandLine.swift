import ContractsEIA
import Identity

extension Caller {
    /// Whoever may run the service's commands: an administrator, by name in the audit trail.
    static let commandLine = Caller(
        Principal(
            subject: "command line", name: "Operator at the command line", grants: [Grant(.administrator, units: nil)], issuer: EIAAPI.service, kind: .person),
        origin: "command line")
}
