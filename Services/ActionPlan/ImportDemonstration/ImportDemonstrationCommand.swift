import ArgumentParser
import ContractsCore
import Foundation
import Logging
import Postgres
import ServiceKit

/// `action-plan-service import-demonstration [FILE]`.
struct ImportDemonstrationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-demonstration",
        abstract: "Fills the plans of a few units with sample actions, once. Needs the sample units, which the evidence service tells of in events.")

    @Argument(help: "Another sample than the one that travels with the service.") var file: String?

    func run() async throws {
        let path = file ?? Resources.folder("Demonstration").appending(path: "actions.json").path
        let data = try CommandFailure.read(path)
        guard let sample = try? JSONCoding.decoder().decode(DemonstrationFile.self, from: data) else {
            throw CommandFailure("\(path) is not a sample of actions.")
        }
        let settings = try await Settings.load()
        var configuration = try DatabaseConfiguration.runtime(settings, name: ActionPlanService.name, schema: ActionPlanService.schema)
        configuration.size = 1
        let logger = Logger(label: ActionPlanService.name) { LineLogHandler(label: $0, level: .warning, format: .text) }
        let made = try await Pool.with(configuration, logger: logger) { pool in
            try await ImportDemonstration(dependencies: Dependencies(pool: pool))(sample)
        }
        print(made.map { "demonstration: \($0) actions made" } ?? "demonstration: was there already")
    }
}
