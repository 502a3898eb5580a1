import CLibPQ

extension QueryResult {
    /// Every row, its columns read in order and handed to `make`.
    func decode<each Column: PostgresDecodable, Row>(_ make: (repeat each Column) throws -> Row) throws -> [Row] {
        var cursor = RowCursor(self)
        repeat try cursor.check((each Column).self)
        try cursor.checkWidth()
        var rows: [Row] = []
        let count = count
        rows.reserveCapacity(count)
        for row in 0..<count {
            cursor.begin(row)
            rows.append(try make(repeat try cursor.next((each Column).self)))
        }
        return rows
    }
}
