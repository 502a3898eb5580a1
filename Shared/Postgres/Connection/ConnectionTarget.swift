import CLibPQ

/// Where the database is and who signs in: a libpq connection string, or URI, parsed. Its description leaves out the password.
package struct ConnectionTarget: Sendable, Hashable {
    private(set) var options: [String: String] = [:]

    /// - Parameter password: used when the string has none, so that a secret can come from a file of its own.
    /// - Throws: `PostgresError` 08001, which does not quote the string.
    package init(_ conninfo: String, password: String? = nil) throws {
        guard let parsed = PQconninfoParse(conninfo, nil) else {
            throw PostgresError(sqlState: .cannotConnect, summary: "the connection string is not a valid libpq connection string")
        }
        defer { PQconninfoFree(parsed) }
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        if options["password"] == nil { options["password"] = password }
    }

    /// The same with one setting changed, such as `dbname`.
    package func with(_ keyword: String, _ value: String?) -> ConnectionTarget {
        var copy = self
        copy.options[keyword] = value
        return copy
    }

    /// Sets what the string left open.
    func defaulting(_ keyword: String, _ value: String) -> ConnectionTarget {
        options[keyword] == nil ? with(keyword, value) : self
    }
}

extension ConnectionTarget: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        ["host", "port", "dbname", "user"].compactMap { key in options[key].map { "\(key)=\($0)" } }.joined(separator: " ")
    }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: [("target", description)]) }
}
