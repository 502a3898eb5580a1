import ArgumentParser
import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

/// `evidence-service import-standard FILE… [--publish] [--dry-run]`.
struct ImportStandardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-standard", abstract: "Imports versions of standards from their documents. Importing the same document again changes nothing.")

    @Argument(help: "Documents in the format equality-standard/1.") var files: [String]
    @Flag(help: "Publish each version: from then on it never changes.") var publish = false
    @Flag(help: "Check the documents and store nothing.") var dryRun = false

    func run() async throws {
        try await Workplace.open { dependencies in
            for file in files { try await importFile(file, dependencies) }
        }
    }

    private func importFile(_ file: String, _ dependencies: Dependencies) async throws {
        let document: EvidenceAPI.StandardDocument
        do {
            document = try JSONCoding.decoder().decode(EvidenceAPI.StandardDocument.self, from: try CommandFailure.read(file))
        } catch is DecodingError {
            throw CommandFailure("\(file) is not a document of the format \(StandardToImport.format).")
        }
        let report = try await ImportStandard(dependencies: dependencies)(.init(document: document, dryRun: dryRun), as: .commandLine)
        guard report.errors.isEmpty else {
            throw CommandFailure("\(file): nothing was imported" + report.errors.map { "\n\($0.pointer) \($0.detail)" }.joined())
        }
        var outcome = report.created ? "imported" : dryRun ? "can be imported" : "was there already"
        if publish, !dryRun, let version = report.version {
            _ = try await PublishStandard(dependencies: dependencies)(version, as: .commandLine)
            outcome += ", published"
        }
        print("\(document.standard.code) \(document.version.label): \(report.indicators) indicators, \(outcome)")
    }
}
