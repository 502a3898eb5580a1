import CLibPQ

extension Connection {
    /// Runs a statement under a name, so that the server parses and plans it once a connection.
    ///
    /// After DDL the server refuses an old plan (0A000), and after `DISCARD` it does not know the name (26000): then every name is forgotten,
    /// and the statement is run once more unless a transaction, now aborted, stood around it.
    func runNamed(_ sql: SQL, _ parameters: CParameters, _ handle: ConnectionHandle) throws -> QueryResult {
        let mayRepeat = PQtransactionStatus(handle.connection) == PQTRANS_IDLE
        do {
            return try runNamedOnce(sql, parameters, handle)
        } catch let error as PostgresError where error.sqlState == .featureNotSupported || error.sqlState == .unknownStatementName {
            guard statements.removeAll(), mayRepeat else { throw error }
            _ = try QueryResult(PQexec(handle.connection, "DEALLOCATE ALL"), of: handle.connection)
            return try runNamedOnce(sql, parameters, handle)
        }
    }

    private func runNamedOnce(_ sql: SQL, _ parameters: CParameters, _ handle: ConnectionHandle) throws -> QueryResult {
        let key = StatementCache.Key(text: sql.text, types: sql.parameters.slots.map(\.oid))
        let name: String
        if let known = statements.name(for: key) {
            name = known
        } else {
            name = statements.nextName()
            _ = try QueryResult(PQprepare(handle.connection, name, key.text, parameters.count, parameters.types), of: handle.connection)
            if let evicted = statements.insert(key, name: name) {
                // Refused in an aborted transaction; then the name lives on unused.
                PQclear(PQexec(handle.connection, "DEALLOCATE \(evicted)"))
            }
        }
        let raw = PQexecPrepared(handle.connection, name, parameters.count, parameters.values, parameters.lengths, parameters.formats, 1)
        return try QueryResult(raw, of: handle.connection)
    }
}
