import ContractsEvidence
import Foundation
import Postgres

extension AddLogLine {
    func insert(
        _ line: LogLineToSave, id: LogLineID, in place: LogPlace, by author: EvidenceAPI.Author, at now: Date, _ transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO log_line (id, unit_id, kind, on_date, text, detail, likelihood, impact, mitigation, owner, minutes, role, activity,
                                  written_at, written_by, written_by_name, written_by_rank, changed_at, changed_by, changed_by_name, changed_by_rank)
            VALUES (\(id), \(place.unit), \(place.kind), \(line.on), \(line.text), \(line.detail), \(line.risk?.likelihood), \(line.risk?.impact),
                    \(line.risk?.mitigation), \(line.risk?.owner), \(line.effort?.minutes), \(line.effort?.role), \(line.effort?.activity),
                    \(now), \(author.subject), \(author.name), \(author.rank), \(now), \(author.subject), \(author.name), \(author.rank))
            """)
    }
}
