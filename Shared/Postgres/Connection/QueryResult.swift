import CLibPQ

/// The rows that a statement gave, in libpq's memory, freed with the last reference. Never changes, so any thread may read it.
package final class QueryResult: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes ownership of a result.
    /// - Throws: `PostgresError` when the result is a failure.
    init(_ raw: OpaquePointer?, of connection: OpaquePointer) throws {
        guard let raw else {
            throw PostgresError(sqlState: .connectionFailure, summary: "the connection to the server was lost")
        }
        // Set first: should this initialiser throw, `deinit` frees it.
        pointer = raw
        switch PQresultStatus(raw) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: break
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: throw PostgresMisuse.copyStatement
        default: throw PostgresError(result: raw, connection: connection)
        }
    }

    deinit {
        PQclear(pointer)
    }

    var count: Int { Int(PQntuples(pointer)) }

    var columnCount: Int { Int(PQnfields(pointer)) }

    /// Rows inserted, updated, deleted or selected.
    package var affectedRows: Int {
        PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// What the server did, such as `COMMIT`.
    var command: String {
        PQcmdStatus(pointer).map { String(cString: $0) } ?? ""
    }

    func columnName(_ column: Int) -> String {
        PQfname(pointer, Int32(column)).map { String(cString: $0) } ?? "?"
    }
}
