import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// Adds a line to one of a unit's logs (E12).
struct AddLogLine: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ line: LogLineToSave, to place: LogPlace, as caller: Caller, in transaction: Transaction) async throws -> EvidenceAPI.LogLine {
        let now = dependencies.now()
        try await place.requireWriting(by: caller, on: LocalDate(now), in: transaction)
        let id = LogLineID.new(at: now)
        try await insert(line, id: id, in: place, by: caller.author, at: now, transaction)
        guard let row = try await LogLineRow.find(place, id, in: transaction) else { throw AccessRefusal.notFound }
        let made = EvidenceAPI.LogLine(row)
        try await dependencies.record("log-line.added", subject: "log-line/\(id)", before: EvidenceAPI.LogLine?.none, after: made, by: caller, in: transaction)
        return made
    }
}
