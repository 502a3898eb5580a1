import ArgumentParser
import ContractsCore
import Foundation
import Identity
import ServiceKit

/// `portal demonstrate FILE`. Plays sample work through the services, which must all be running. Refuses in production.
struct DemonstrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demonstrate", abstract: "Plays sample evidence, ratings and actions through the services, force-wide.")

    @Argument(help: "The JSON file.")
    var file: String

    func run() async throws {
        let script = try DemonstrationFile(contentsOf: URL(filePath: file))
        let settings = try await Settings.load()
        let director = Principal(subject: "demonstrate", name: "Demonstration", grants: [Grant(.inspector, units: nil)], issuer: "portal", kind: .person)
        let units = try await CommandLineUnits(settings).byCode(as: director)
        let stage = try DemonstrationStage(settings)
        do {
            try await Demonstration(file: script, stage: stage, now: Date()).play(units) { print($0) }
        } catch {
            try await stage.close()
            throw error
        }
        try await stage.close()
    }
}
