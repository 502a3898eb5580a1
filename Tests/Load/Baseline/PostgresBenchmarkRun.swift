import ArgumentParser
import Foundation
import Logging
import Postgres

struct PostgresBenchmarkRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Run a statement for a while and print how many a second.")

    @OptionGroup var database: PostgresBenchmarkDatabase

    @Option(help: "trivial, list, one or insert.")
    var statement: PostgresBenchmarkStatement = .list

    @Option(help: "Connections, each kept busy.")
    var connections = 8

    @Option(help: "Seconds, after half a second to warm up.")
    var seconds = 5.0

    @Option(help: "Statements kept under a name on each connection; zero for none.")
    var named = 0

    func run() async throws {
        let tps = try await database.withPool(size: connections, statementCache: named) { pool in
            _ = try await rate(on: pool, for: 0.5)
            return try await rate(on: pool, for: seconds)
        }
        print("tps = \(Int(tps))")
    }

    private func rate(on pool: Pool, for seconds: Double) async throws -> Double {
        let start = ContinuousClock.now
        let end = start + .seconds(seconds)
        let statement = statement
        let runs = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<connections {
                group.addTask {
                    var runs = 0
                    while ContinuousClock.now < end {
                        try await statement.run(on: pool)
                        runs += 1
                    }
                    return runs
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(runs) / ((ContinuousClock.now - start) / .seconds(1))
    }
}
