/// A table of what is administered. Template `admin/list`.
struct ListPage: Sendable {
    struct Table: Sendable {
        let caption: String
        let columns: [String]
        let rows: [Row]
    }

    struct Row: Sendable {
        let url: String
        let name: String
        let cells: [Cell]
    }

    struct Cell: Sendable {
        let label: String
        let value: String
    }

    let heading: String
    let summary: String
    let primary: Link?
    let search: SearchForm?
    let unavailable: Unavailable?
    let table: Table?
    let emptyState: Empty?
    let links: [Link]
}

extension ListPage.Table {
    /// - Parameters:
    ///   - columns: the first is the name's.
    ///   - rows: a value for each further column.
    init?(caption: String, columns: [String], rows: [(url: String, name: String, values: [String])]) {
        guard !rows.isEmpty else { return nil }
        self.caption = caption
        self.columns = columns
        self.rows = rows.map { row in
            ListPage.Row(url: row.url, name: row.name, cells: zip(columns.dropFirst(), row.values).map { ListPage.Cell(label: $0, value: $1) })
        }
    }
}
