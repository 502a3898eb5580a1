import Postgres

/// A row of `link_statement`, named `statement`, in the shape of the contract's `LinkStatement`. Times as the contracts write them.
enum LinkStatementJSON {
    static let sql: SQL = """
        json_build_object(
            'number', statement.number, 'text', statement.text, 'sha256', statement.sha256,
            'writtenBy', json_build_object('subject', statement.by, 'name', statement.by_name, 'rank', statement.by_rank),
            'writtenAt', to_char(statement.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        """
}
