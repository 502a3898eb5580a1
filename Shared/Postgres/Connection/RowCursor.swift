import CLibPQ

/// Walks the cells of a result, left to right.
struct RowCursor {
    private let result: QueryResult
    private let types: [UInt32]
    private var row: Int32 = 0
    private var column: Int32 = 0

    init(_ result: QueryResult) {
        self.result = result
        types = (0..<result.columnCount).map { PQftype(result.pointer, Int32($0)) }
    }

    /// Checks that the next column can be read as `type`.
    mutating func check<Value: PostgresDecodable>(_ type: Value.Type) throws {
        defer { column += 1 }
        guard column < types.count else { return }
        guard Value.accepts(types[Int(column)]) else {
            throw PostgresDecodingError("column \"\(result.columnName(Int(column)))\" (type \(types[Int(column)])) cannot be read as \(type)")
        }
    }

    /// After every column was checked.
    func checkWidth() throws {
        guard Int(column) == types.count else {
            throw PostgresDecodingError("the statement gives \(types.count) columns, the row takes \(column)")
        }
    }

    mutating func begin(_ row: Int) {
        self.row = Int32(row)
        column = 0
    }

    mutating func next<Value: PostgresDecodable>(_ type: Value.Type) throws -> Value {
        defer { column += 1 }
        let pointer = result.pointer
        var count = Int(PQgetlength(pointer, row, column))
        if count == 0, PQgetisnull(pointer, row, column) == 1 { count = -1 }
        let cell = PostgresCell(base: UnsafeRawPointer(PQgetvalue(pointer, row, column)), count: count, oid: types[Int(column)])
        do {
            return try Value(cell: cell)
        } catch let fault as CellFault {
            throw PostgresDecodingError(column: result.columnName(Int(column)), type: Value.self, fault: fault)
        }
    }
}
