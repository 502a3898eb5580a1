import ContractsCore
import ContractsEvidence

/// One line of a log.
struct GetLogLine: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: LogLineID, of place: LogPlace, as caller: Caller) async throws -> EvidenceAPI.LogLine {
        _ = try await caller.access.unit(place.unit, in: dependencies.pool)
        guard let row = try await LogLineRow.find(place, id, in: dependencies.pool) else { throw AccessRefusal.notFound }
        return EvidenceAPI.LogLine(row)
    }
}
