import ArgumentParser
import ContractsCore
import Foundation
import ServiceKit

/// `evidence-service import-demonstration [FILE]`.
struct ImportDemonstrationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-demonstration", abstract: "Fills a few units with sample evidence, once. Needs the Standard and the sample units.")

    @Argument(help: "Another sample than the one that travels with the service.") var file: String?

    func run() async throws {
        let path = file ?? Resources.folder("Demonstration").appending(path: "evidence.json").path
        let sample: DemonstrationFile
        do {
            sample = try JSONCoding.decoder().decode(DemonstrationFile.self, from: try CommandFailure.read(path))
        } catch is DecodingError {
            throw CommandFailure("\(path) is not a sample of evidence.")
        }
        try await Workplace.open { dependencies in
            let recorded = try await ImportDemonstration(dependencies: dependencies)(sample, as: .commandLine)
            print(recorded.map { "demonstration: \($0) items recorded" } ?? "demonstration: was there already")
        }
    }
}
