import ContractsCore
import ContractsEvidence
import Postgres

extension PutWave {
    func save(_ wave: EvidenceAPI.Wave, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO wave (code, title, start_on, target_on) VALUES (\(wave.code), \(wave.title), \(wave.start), \(wave.target))
            ON CONFLICT (code) DO UPDATE SET title = EXCLUDED.title, start_on = EXCLUDED.start_on, target_on = EXCLUDED.target_on
            """)
    }

    func units(in wave: String, _ transaction: Transaction) async throws -> [UnitID] {
        try await transaction.rows("SELECT id FROM unit WHERE wave_code = \(wave) AND valid_to IS NULL") { (id: UnitID) in id }
    }
}
