/// A statement with its values, built from string literals alone.
///
/// ```swift
/// let statement: SQL = "SELECT code, name FROM unit WHERE id = \(unit) AND valid_from <= \(date)"
/// ```
/// A `\(value)` becomes a parameter `$n`, sent in binary beside the text; it can never become part of the text. `\(fragment: other)` puts another
/// statement in, renumbering its parameters; `\(identifier: name)` puts a quoted name in. Text itself comes from `StaticString` literals only, so a
/// `String` made while running cannot become SQL.
package struct SQL: Sendable {
    enum Segment: Sendable {
        case literal(StaticString)
        case identifier(String)
        case parameter
    }

    var segments: [Segment]
    var parameters: ParameterBuffer

    package static var empty: SQL { SQL(segments: [], parameters: ParameterBuffer()) }

    package var isEmpty: Bool { segments.isEmpty }

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    package static func += (left: inout SQL, right: SQL) {
        left.append(right)
    }

    mutating func append(_ other: SQL) {
        segments.append(contentsOf: other.segments)
        parameters.append(other.parameters)
    }
}

extension Sequence where Element == SQL {
    /// The statements one after the other with `separator` between them; empty when there are none.
    package func joined(separator: SQL = ", ") -> SQL {
        var result = SQL.empty
        for (index, part) in enumerated() {
            if index > 0 { result.append(separator) }
            result.append(part)
        }
        return result
    }
}
