/// One connection for one closure, outside any transaction: for what must share a session, such as an advisory lock.
package struct Lease: Executor {
    let leased: LeasedConnection

    package func result(of sql: SQL) async throws -> QueryResult {
        try await leased.result(of: sql)
    }
}
