import Foundation
import Testing

@testable import Postgres

@Suite("Statements from literals")
struct InterpolationTests {
    @Test("values become numbered parameters and never text")
    func values() {
        let code = "'; DROP TABLE unit; --"
        let statement: SQL = "SELECT 1 FROM unit WHERE code = \(code) AND counter > \(3)"
        #expect(statement.text == "SELECT 1 FROM unit WHERE code = $1 AND counter > $2")
        #expect(statement.parameters.count == 2)
        #expect(statement.parameters.slots.map(\.oid) == [25, 20])
    }

    @Test("a fragment's parameters are renumbered where it is put in")
    func fragments() {
        let filter: SQL = "state = \("draft") AND counter < \(Int32(9))"
        let statement: SQL = "SELECT id FROM unit WHERE code = \("AB") AND (\(fragment: filter)) LIMIT \(20)"
        #expect(statement.text == "SELECT id FROM unit WHERE code = $1 AND (state = $2 AND counter < $3) LIMIT $4")
        #expect(statement.parameters.slots.map(\.oid) == [25, 25, 23, 20])
        #expect(statement.parameters.slots.map(\.offset) == [0, 2, 7, 11])
    }

    @Test("statements add up and join")
    func joining() {
        let parts: [SQL] = [1, 2, 3].map { "(\($0))" }
        let statement = "INSERT INTO number VALUES " + parts.joined()
        #expect(statement.text == "INSERT INTO number VALUES ($1), ($2), ($3)")
        #expect(([] as [SQL]).joined().isEmpty)
        #expect(parts.joined(separator: " OR ").text == "($1) OR ($2) OR ($3)")
    }

    @Test("a name is quoted, whatever is in it")
    func identifiers() {
        let name = "odd\"na\0me"
        let statement: SQL = "SELECT * FROM \(identifier: name)"
        #expect(statement.text == "SELECT * FROM \"odd\"\"name\"")
    }

    @Test("an absent value keeps its type")
    func nulls() {
        let id: UUID? = nil
        let statement: SQL = "SELECT \(id)"
        #expect(statement.parameters.slots.map(\.oid) == [2950])
        #expect(statement.parameters.slots.map(\.length) == [-1])
    }

    @Test("a statement describes itself without its values")
    func description() {
        let secret = "what nobody may read"
        let statement: SQL = "SELECT \(secret)"
        #expect("\(statement)" == "SELECT $1")
    }

    @Test("the text is the same as a Swift string and as a C string, with umlauts too")
    func texts() {
        let statement: SQL = "SELECT 'Größe – ü' WHERE \(true)"
        #expect(statement.text == "SELECT 'Größe – ü' WHERE $1")
        #expect(statement.withCText { String(cString: $0) } == statement.text)
    }
}
