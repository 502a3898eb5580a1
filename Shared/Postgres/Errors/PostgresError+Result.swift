import CLibPQ

extension PostgresError {
    /// What the server said of a failed statement, less whatever could quote a value.
    init(result: OpaquePointer?, connection: OpaquePointer?) {
        func field(_ code: Character) -> String? {
            PQresultErrorField(result, Int32(code.asciiValue!)).map { String(cString: $0) }
        }
        guard let code = field("C") else {
            self.init(sqlState: .connectionFailure, summary: "the connection to the server was lost")
            return
        }
        let state = SQLState(code)
        self.init(
            sqlState: state, summary: PostgresError.summary(state, primary: field("M")),
            schema: field("s"), table: field("t"), column: field("c"), constraint: field("n"))
    }

    /// Classes whose primary message names things of the schema, never what is stored in them.
    private static let safeClasses: Set<Substring> = ["08", "0A", "23", "25", "26", "28", "2B", "3D", "3F", "40", "42", "53", "54", "55", "57", "58"]

    /// The primary message when its class is safe, otherwise what the class is called.
    static func summary(_ state: SQLState, primary: String?) -> String {
        if let primary, safeClasses.contains(state.category) { return primary }
        switch state.category {
        case "22": return "a value is not valid for its type or out of range"
        case "P0": return "raised by a function or trigger"
        case "44": return "a row does not satisfy the view that it was written through"
        case "21": return "a subquery or row operation gave the wrong number of rows"
        case "XX": return "internal error of the server"
        default: return "the server refused the statement"
        }
    }
}
