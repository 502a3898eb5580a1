import Foundation
import Identity

extension Caller {
    /// Whoever may run the service's commands: an administrator, by name in the audit trail.
    static var commandLine: Caller {
        Caller(
            Principal(
                subject: "command line", name: "Operator at the command line", grants: [Grant(.administrator, units: nil)], issuer: "evidence-service",
                kind: .person),
            origin: "command line", at: Date())
    }
}
