/// A result that does not have the shape that the code expects: a mistake in the statement or the row type, not in the data sent.
package struct PostgresDecodingError: Error, CustomStringConvertible {
    package var description: String

    init(_ description: String) {
        self.description = description
    }

    init(column: String, type: Any.Type, fault: CellFault) {
        let what =
            switch fault {
            case .null: "is NULL"
            case .malformed: "is malformed"
            case .outOfRange: "is out of range"
            case .unrecognised: "is not a value that is known"
            }
        description = "column \"\(column)\", read as \(type), \(what)"
    }
}
