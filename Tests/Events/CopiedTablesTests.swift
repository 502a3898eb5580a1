import Foundation
import Testing

/// Services copy Events' tables into migrations of their own: none may lack what was added here later, an index for example, which no other test would miss.
@Suite("The tables that services copy")
struct CopiedTablesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    @Test("are in each service's migrations, line by line", arguments: [("Evidence", "evidence"), ("QA", "qa"), ("ActionPlan", "action_plan"), ("EIA", "eia")])
    func copied(folder: String, schema: String) throws {
        let migrations = try FileManager.default.contentsOfDirectory(
            at: Self.root.appending(path: "Services/\(folder)/Migrations"), includingPropertiesForKeys: nil)
        let there = Set(try migrations.flatMap { try lines(of: $0) })
        let wanted = try lines(of: Self.root.appending(path: "Shared/Events/SQL/events.sql")).map { $0.replacing("SERVICE_runtime", with: "\(schema)_runtime") }
        #expect(wanted.count > 80)
        for line in wanted { #expect(there.contains(line), "\(folder) lacks: \(line)") }
    }

    /// Without comments.
    private func lines(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.hasPrefix("--") }
    }
}
