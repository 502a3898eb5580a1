import ArgumentParser
import ContractsEvidence
import ServiceKit

/// `evidence-service import-glossary FILE`.
struct ImportGlossaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-glossary", abstract: "Imports the glossary from CSV, all or nothing. Importing the same file again changes nothing.")

    @Argument(help: "CSV with the columns term,meaning,kind.") var file: String

    func run() async throws {
        let csv = try CommandFailure.readText(file)
        try await Workplace.open { dependencies in
            let report = try await ImportGlossary(dependencies: dependencies)(csv, as: .commandLine)
            guard report.errors.isEmpty else { throw CommandFailure(file, report.errors) }
            print("glossary: \(report.rows) lines, \(report.created) created, \(report.changed) changed, \(report.unchanged) unchanged")
        }
    }
}
