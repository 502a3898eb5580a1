import ContractsCore
import Foundation
import Postgres

/// The numbers by which people name things, such as "EIA/2026/0007": counted by kind and London year, without gaps.
enum ReferenceNumber: String {
    case policy = "POL"
    case assessment = "EIA"
    case boardReport = "REP"

    /// Holds the kind's counter until the transaction ends: a number that is not used is not lost.
    func next(at now: Date, in transaction: Transaction) async throws -> String {
        let year = LocalDate(now).year
        let number: Int? = try await transaction.value(
            """
            INSERT INTO reference_counter AS counter (kind, year, last) VALUES (\(rawValue), \(year), 1)
            ON CONFLICT (kind, year) DO UPDATE SET last = counter.last + 1 RETURNING last
            """)
        let digits = String(number ?? 0)
        return "\(rawValue)/\(year)/\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }
}
