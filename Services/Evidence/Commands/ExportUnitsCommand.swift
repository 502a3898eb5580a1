import ArgumentParser
import ContractsEvidence

/// `evidence-service export-units`: CSV on standard output.
struct ExportUnitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export-units", abstract: "Prints the open units as the CSV that import reads.")

    func run() async throws {
        try await Workplace.open { dependencies in
            print(try await ExportUnits(dependencies: dependencies)(as: .commandLine).csv, terminator: "")
        }
    }
}
