import ContractsCore
import Postgres

/// The tree of units while it is being changed. Changes follow one another, so that what was checked still holds when it is written.
struct UnitTree: Sendable {
    let transaction: Transaction

    /// Holds the tree until the transaction ends.
    init(locking transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('unit tree'))")
        self.transaction = transaction
    }

    /// Whether no unit but `unit` has the code from `day` on, or until `end` where that is given.
    func isFree(_ code: String, from day: LocalDate, until end: LocalDate? = nil, except unit: UnitID? = nil) async throws -> Bool {
        try await !holds(
            """
            SELECT EXISTS (SELECT FROM unit WHERE upper(code) = upper(\(code)) AND id IS DISTINCT FROM \(unit)
                AND (valid_to IS NULL OR valid_to > \(day)) AND (\(end) IS NULL OR valid_from < \(end)))
            """)
    }

    func hasWave(_ code: String) async throws -> Bool {
        try await holds("SELECT EXISTS (SELECT FROM wave WHERE code = \(code))")
    }

    func hasOpenChildren(_ unit: UnitID, on day: LocalDate) async throws -> Bool {
        try await holds("SELECT EXISTS (SELECT FROM unit WHERE parent_id = \(unit) AND (valid_to IS NULL OR valid_to > \(day)))")
    }

    /// Whether `other` is `unit` itself or stands below it.
    func contains(_ other: UnitID, under unit: UnitID) async throws -> Bool {
        try await holds(
            """
            WITH RECURSIVE above AS (
                SELECT id, parent_id FROM unit WHERE id = \(other)
                UNION SELECT unit.id, unit.parent_id FROM unit JOIN above ON unit.id = above.parent_id
            ) SELECT EXISTS (SELECT FROM above WHERE id = \(unit))
            """)
    }

    private func holds(_ question: SQL) async throws -> Bool {
        try await transaction.row(question) { (answer: Bool) in answer } ?? false
    }
}
