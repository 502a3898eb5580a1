import ArgumentParser
import ContractsCore
import ContractsEvidence
import ServiceKit

/// `evidence-service import-units FILE [--waves FILE] [--dry-run]`.
struct ImportUnitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-units", abstract: "Imports units from CSV, all or nothing. Importing the same file again changes nothing.")

    @Argument(help: "CSV with the columns code,name,kind,parent_code,valid_from,wave.") var file: String
    @Option(help: ArgumentHelp("CSV with the columns code,title,start,target, imported first.", valueName: "file")) var waves: String?
    @Flag(help: "Check the file and store nothing.") var dryRun = false

    func run() async throws {
        let csv = try CommandFailure.readText(file)
        let waves = try waves.map { try WavesFile(name: $0) }?.waves ?? []
        try await Workplace.open { dependencies in
            if !dryRun {
                let standing = Dictionary(try await WaveRow.all(in: dependencies.pool).map { ($0.code, $0.version.etag) }) { first, _ in first }
                for wave in waves { _ = try await PutWave(dependencies: dependencies)(wave.code, wave, from: standing[wave.code], as: .commandLine) }
            }
            let report = try await ImportUnits(dependencies: dependencies)(.init(csv: csv, dryRun: dryRun), as: .commandLine)
            guard report.errors.isEmpty else { throw CommandFailure(file, report.errors) }
            print("units: \(report.rows) lines, \(report.created) created, \(report.changed) changed, \(report.unchanged) unchanged")
        }
    }
}
