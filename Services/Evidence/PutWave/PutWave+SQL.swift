import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension PutWave {
    func save(_ wave: EvidenceAPI.Wave, by caller: Caller, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO wave AS standing (code, title, start_on, target_on, changed_at, changed_by)
            VALUES (\(wave.code), \(wave.title), \(wave.start), \(wave.target), \(now), \(caller.author.name))
            ON CONFLICT (code) DO UPDATE SET title = EXCLUDED.title, start_on = EXCLUDED.start_on, target_on = EXCLUDED.target_on,
                revision = standing.revision + 1, changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by
            """)
    }

    func units(in wave: String, on day: LocalDate, _ transaction: Transaction) async throws -> [UnitID] {
        try await transaction.rows("SELECT id FROM unit WHERE wave_code = \(wave) AND (valid_to IS NULL OR valid_to > \(day))") { (id: UnitID) in id }
    }
}
