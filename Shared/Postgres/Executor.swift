/// What runs statements: a pool, a lease or a transaction.
package protocol Executor: Sendable {
    /// - Throws: `PostgresError`, `PoolError`, `PostgresEncodingError`, `PostgresMisuse` or `CancellationError`.
    func result(of sql: SQL) async throws -> QueryResult
}

extension Executor {
    /// The rows, each made by `make` from its columns in order: `rows("SELECT id, name FROM unit", into: UnitRow.init)`.
    /// - Throws: also `PostgresDecodingError` when the columns are not what `make` takes, and what `make` throws.
    package func rows<each Column: PostgresDecodable, Row>(_ sql: SQL, into make: (repeat each Column) throws -> Row) async throws -> [Row] {
        try await result(of: sql).decode(make)
    }

    /// The only row, or nil when there is none.
    /// - Throws: also `PostgresMisuse.moreThanOneRow`.
    package func row<each Column: PostgresDecodable, Row>(_ sql: SQL, into make: (repeat each Column) throws -> Row) async throws -> Row? {
        let rows = try await result(of: sql).decode(make)
        guard rows.count <= 1 else { throw PostgresMisuse.moreThanOneRow }
        return rows.first
    }

    /// The values of a single column.
    package func values<Value: PostgresDecodable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> [Value] {
        try await result(of: sql).decode { (value: Value) in value }
    }

    /// The only value of the only row, or nil when there is no row.
    package func value<Value: PostgresDecodable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> Value? {
        try await row(sql) { (value: Value) in value }
    }

    /// Runs a statement for its effect.
    /// - Returns: how many rows it touched.
    @discardableResult
    package func execute(_ sql: SQL) async throws -> Int {
        try await result(of: sql).affectedRows
    }

    /// Wakes whoever listens on `channel`, once the transaction commits.
    package func notify(_ channel: String) async throws {
        try await execute("SELECT pg_notify(\(channel), '')")
    }
}
