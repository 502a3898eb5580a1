import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// One of a unit's logs.
struct LogPlace: Sendable {
    let unit: UnitID
    let kind: EvidenceAPI.LogKind

    /// - Throws: `AccessRefusal` for those who may not write in it; `EvidenceRefusal.unitClosed`.
    func requireWriting(by caller: Caller, on day: LocalDate, in executor: some Executor) async throws {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        guard let place = try await UnitPlace.find(unit, on: day, in: executor) else { throw AccessRefusal.notFound }
        guard place.isOpen else { throw EvidenceRefusal.unitClosed }
    }
}

extension ServiceRequestContext {
    /// The log that the address names.
    var logPlace: LogPlace {
        get throws(ProblemError) {
            guard let kind = EvidenceAPI.LogKind(rawValue: try path("log")) else { throw .notFound() }
            return LogPlace(unit: try path("unit"), kind: kind)
        }
    }
}
