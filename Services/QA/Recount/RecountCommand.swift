import ArgumentParser
import Events
import Logging
import Postgres
import ServiceKit

/// `qa-service recount [--repair]`.
struct RecountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recount", abstract: "Proves the counters behind every figure equal to a recount, and what stands equal to the ratings.")

    @Flag(help: "Count again what is wrong. Entries are only reported: their ratings tell what they should be.") var repair = false

    func run() async throws {
        let settings = try await Settings.load()
        var configuration = try DatabaseConfiguration.runtime(settings, name: QAService.name, schema: QAService.schema)
        configuration.size = 1
        let logger = Logger(label: QAService.name) { LineLogHandler(label: $0, level: .warning, format: .text) }
        try await Pool.with(configuration, logger: logger) { pool in
            let recount = Recount(dependencies: Dependencies(pool: pool, outbox: Outbox(source: QAService.name)))
            var finding = try await recount()
            report(finding)
            if repair, !finding.wrongCounters.isEmpty {
                try await recount.repair(finding)
                finding = try await recount()
                print("repaired: \(finding.wrongCounters.count) counters still differ")
            }
            guard finding.isSound else { throw ExitCode.failure }
        }
    }

    private func report(_ finding: Recount.Finding) {
        for wrong in finding.wrongCounters { print("counters of unit \(wrong.unit) in phase \(wrong.phase) differ from a recount") }
        for wrong in finding.wrongEntries { print("the entry of unit \(wrong.unit) and indicator \(wrong.indicator) differs from its ratings") }
        for wrong in finding.wrongApplicability {
            print("the entry of unit \(wrong.unit) and indicator \(wrong.indicator) differs from the last decision on its applicability")
        }
        print(
            "\(finding.counters) counters compared, \(finding.wrongCounters.count) differ; \(finding.wrongEntries.count) entries differ from their ratings, ",
            terminator: "")
        print("\(finding.wrongApplicability.count) from the decisions on their applicability")
    }
}
