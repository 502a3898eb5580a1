import Synchronization

extension Connection {
    /// - Parameter failure: why the transaction is aborted, if it is.
    /// - Throws: `failure`; 08007 when the answer was lost.
    func commit(after failure: PostgresError?) throws {
        let result: QueryResult
        do {
            result = try script("COMMIT")
        } catch let error as PostgresError where error.sqlState.category == "08" || error.sqlState.code.hasPrefix("57P") {
            throw PostgresError(sqlState: .commitUnknown, summary: "the connection was lost during COMMIT; whether it took effect is unknown")
        }
        // The server answers the COMMIT of an aborted transaction with ROLLBACK, and no error.
        if result.command != "COMMIT" {
            throw failure ?? PostgresError(sqlState: .transactionAborted, summary: "the transaction was aborted by a statement that had failed")
        }
    }

    /// Ends the transaction without effect. A connection that cannot even do that is closed on its return.
    func rollBack() {
        guard health.load(ordering: .acquiring) == .inTransaction else { return }
        _ = try? script("ROLLBACK")
    }
}
