import ContractsCore
import ContractsEvidence
import Postgres

extension LogLineRow {
    /// A part of a log in an order.
    /// - Parameter key: of the line that was listed last.
    static func list(
        _ place: LogPlace, _ wish: LogWish = LogWish(), after key: (sort: Int, id: LogLineID)? = nil, limit: Int, in executor: some Executor
    ) async throws -> [LogLineRow] {
        let only: SQL = if let state = wish.state { " AND line.state = \(state)" } else { "" }
        let words: SQL =
            if let text = wish.text {
                """
                 AND strpos(lower(concat_ws(' ', line.text, line.detail, line.mitigation, line.owner, line.role, line.activity)), lower(\(text))) > 0
                """
            } else { "" }
        let from: SQL = if let day = wish.from { " AND line.on_date >= \(day)" } else { "" }
        let to: SQL = if let day = wish.to { " AND line.on_date <= \(day)" } else { "" }
        let order = wish.sort.expression
        let (later, direction): (SQL, SQL) =
            switch (key, wish.ascending) {
            case (nil, true): ("", "")
            case (nil, false): ("", " DESC")
            case (let key?, true): (" AND (\(fragment: order), line.id) > (\(key.sort), \(key.id))", "")
            case (let key?, false): (" AND (\(fragment: order), line.id) < (\(key.sort), \(key.id))", " DESC")
            }
        return try await executor.rows(
            """
            \(fragment: select) WHERE line.unit_id = \(place.unit) AND line.kind = \(place.kind)
                \(fragment: only)\(fragment: words)\(fragment: from)\(fragment: to)\(fragment: later)
            ORDER BY \(fragment: order)\(fragment: direction), line.id\(fragment: direction) LIMIT \(limit)
            """,
            into: LogLineRow.init
        )
    }
}

extension LogLineRow {
    /// What the order goes by, as the statement reckons it.
    func key(_ sort: EvidenceAPI.LogSort) -> Int {
        switch sort {
        case .listed: self.sort
        case .day: on.year * 10_000 + on.month * 100 + on.day
        case .minutes: minutes ?? 0
        case .likelihood: likelihood ?? 0
        case .impact: impact ?? 0
        }
    }
}

extension EvidenceAPI.LogSort {
    /// A whole number, so that one kind of cursor serves every order.
    fileprivate var expression: SQL {
        switch self {
        case .listed: "line.sort"
        case .day: "to_char(line.on_date, 'YYYYMMDD')::int"
        case .minutes: "coalesce(line.minutes, 0)"
        case .likelihood: "coalesce(line.likelihood, 0)"
        case .impact: "coalesce(line.impact, 0)"
        }
    }
}
