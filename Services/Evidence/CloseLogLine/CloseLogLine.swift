import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Closes a line of a log, with the reason; it stays readable (E12).
struct CloseLogLine: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ id: LogLineID, of place: LogPlace, because reason: String, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.LogLine {
        let now = dependencies.now()
        try await place.requireWriting(by: caller, on: LocalDate(now), in: transaction)
        guard let standing = try await LogLineRow.lock(place, id, in: transaction) else { throw AccessRefusal.notFound }
        try standing.version.require(expected)
        guard standing.state == .open else { throw LogRefusal.closed }
        try await close(id, because: reason, by: caller.author, at: now, in: transaction)
        guard let row = try await LogLineRow.find(place, id, in: transaction) else { throw AccessRefusal.notFound }
        let (before, after) = (EvidenceAPI.LogLine(standing), EvidenceAPI.LogLine(row))
        try await dependencies.record("log-line.closed", subject: "log-line/\(id)", before: before, after: after, by: caller, in: transaction)
        return after
    }
}
