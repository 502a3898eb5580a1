import ContractsQA
import ServiceKit

extension AuditEntry {
    static func recount(_ wrong: Recount.UnitPhase) -> AuditEntry {
        AuditEntry(
            actor: "\(QAAPI.service) command line", actorName: "Operator at the command line", action: "counters.repaired",
            subject: "unit-phase/\(wrong.unit)/\(wrong.phase)", origin: "command line")
    }
}
