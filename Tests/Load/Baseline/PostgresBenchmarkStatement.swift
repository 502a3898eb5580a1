import ArgumentParser
import Foundation
import Postgres

/// A statement that both sides run.
enum PostgresBenchmarkStatement: String, CaseIterable, ExpressibleByArgument {
    case trivial
    case list
    case one
    case insert

    /// Owners in the table; each has twenty items.
    static let owners = 15_000

    private var owner: Int { Int.random(in: 1...PostgresBenchmarkStatement.owners) }

    /// Runs it once and reads all that comes back.
    func run(on pool: Pool) async throws {
        switch self {
        case .trivial:
            _ = try await pool.value("SELECT 1", as: Int.self)
        case .list:
            _ = try await pool.rows(
                "SELECT id, owner, title, state, recorded_at, done FROM load_item WHERE owner = \(owner) ORDER BY recorded_at DESC, id LIMIT 20",
                into: Item.init)
        case .one:
            _ = try await pool.row("SELECT id, owner, title, state, recorded_at, done FROM load_item WHERE number = \(owner * 20)", into: Item.init)
        case .insert:
            try await pool.execute("INSERT INTO load_written (owner, title) VALUES (\(owner), \("An item of evidence that was just recorded"))")
        }
    }

    /// The same for pgbench.
    var script: String {
        let owner = "\\set owner random(1, \(PostgresBenchmarkStatement.owners))\n"
        return switch self {
        case .trivial: "SELECT 1;"
        case .list: owner + "SELECT id, owner, title, state, recorded_at, done FROM load_item WHERE owner = :owner ORDER BY recorded_at DESC, id LIMIT 20;"
        case .one: owner + "SELECT id, owner, title, state, recorded_at, done FROM load_item WHERE number = :owner * 20;"
        case .insert: owner + "INSERT INTO load_written (owner, title) VALUES (:owner, 'An item of evidence that was just recorded');"
        }
    }

    struct Item {
        var id: UUID
        var owner: Int
        var title: String
        var state: String
        var recordedAt: Date
        var done: Bool
    }
}
