/// Statements that take effect together or not at all.
package struct Transaction: Executor {
    let leased: LeasedConnection

    package func result(of sql: SQL) async throws -> QueryResult {
        try await leased.result(of: sql)
    }
}
