extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        self.init(segments: [.literal(value)], parameters: ParameterBuffer())
    }

    package init(stringInterpolation interpolation: Interpolation) {
        self = interpolation.sql
    }

    package struct Interpolation: StringInterpolationProtocol {
        var sql: SQL

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql = .empty
            sql.segments.reserveCapacity(2 * interpolationCount + 1)
            sql.parameters.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { sql.segments.append(.literal(literal)) }
        }

        /// A value, sent as a binary parameter.
        package mutating func appendInterpolation(_ value: some PostgresEncodable) {
            sql.segments.append(.parameter)
            sql.parameters.append(value)
        }

        /// A value or NULL. Spelt out, since the compiler warns of an optional in an interpolation that does not ask for one.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            sql.segments.append(.parameter)
            sql.parameters.append(value)
        }

        /// Another statement, in place, its parameters renumbered.
        package mutating func appendInterpolation(fragment: SQL) {
            sql.append(fragment)
        }

        /// The name of a table, column, role or database, in quotes.
        package mutating func appendInterpolation(identifier: String) {
            sql.segments.append(.identifier(identifier))
        }
    }
}
