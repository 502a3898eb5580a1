import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Changes an open line of a log (E12).
struct ChangeLogLine: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ content: EvidenceAPI.LogContent, _ id: LogLineID, of place: LogPlace, from expected: ETag, as caller: Caller
    ) async throws -> EvidenceAPI.LogLine {
        try await dependencies.pool.transaction { transaction in
            let now = dependencies.now()
            try await place.requireWriting(by: caller, on: LocalDate(now), in: transaction)
            guard let standing = try await LogLineRow.lock(place, id, in: transaction) else { throw AccessRefusal.notFound }
            try standing.version.require(expected)
            guard standing.state == .open else { throw LogRefusal.closed }
            let line = try LogLineToSave(content, kind: place.kind)
            try await update(id, line, by: caller.author, at: now, in: transaction)
            guard let row = try await LogLineRow.find(place, id, in: transaction) else { throw AccessRefusal.notFound }
            let (before, after) = (EvidenceAPI.LogLine(standing), EvidenceAPI.LogLine(row))
            try await dependencies.record("log-line.changed", subject: "log-line/\(id)", before: before, after: after, by: caller, in: transaction)
            return after
        }
    }
}
