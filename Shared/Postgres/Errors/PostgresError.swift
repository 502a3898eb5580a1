/// A statement that the server refused, or a connection that failed. Holds names, never values: fit for a log.
package struct PostgresError: Error, Hashable {
    package var sqlState: SQLState
    package var schema: String?
    package var table: String?
    package var column: String?
    package var constraint: String?
    /// What happened, in one line without values, passwords or the statement.
    package var summary: String

    package init(
        sqlState: SQLState, summary: String, schema: String? = nil, table: String? = nil, column: String? = nil, constraint: String? = nil
    ) {
        self.sqlState = sqlState
        self.summary = summary
        self.schema = schema
        self.table = table
        self.column = column
        self.constraint = constraint
    }

    package var isRetryable: Bool { sqlState.isRetryable }
    package var isUnavailable: Bool { sqlState.isUnavailable }
    package var isTimeout: Bool { sqlState.isTimeout }

    /// Whether this is a violation of the constraint of that name.
    package func violates(_ constraint: String) -> Bool {
        sqlState.category == "23" && self.constraint == constraint
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        let names = [("constraint", constraint), ("table", table), ("column", column)].compactMap { label, name in name.map { "\(label) \($0)" } }
        return (["\(sqlState): \(summary)"] + names).joined(separator: ", ")
    }
}
