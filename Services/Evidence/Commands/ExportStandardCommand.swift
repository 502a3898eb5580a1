import ArgumentParser
import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

/// `evidence-service export-standard CODE VERSION`: the document on standard output.
struct ExportStandardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-standard", abstract: "Prints a version of a standard as the document that import reads.")

    @Argument(help: "The standard's code, such as ESPS.") var code: String
    @Argument(help: "The version's label, such as 3.") var version: String

    func run() async throws {
        try await Workplace.open { dependencies in
            let standards = try await ListStandards(dependencies: dependencies)(as: .commandLine)
            guard let found = standards.first(where: { $0.code == code })?.versions.first(where: { $0.label == version }) else {
                let known = standards.flatMap { standard in standard.versions.map { "\(standard.code) \($0.label)" } }
                throw CommandFailure("There is no version \(version) of \(code). There are: \(known.joined(separator: ", ")).")
            }
            let document = try await ExportStandard(dependencies: dependencies)(found.id, as: .commandLine)
            let encoder = JSONCoding.encoder()
            encoder.outputFormatting.formUnion([.prettyPrinted, .sortedKeys])
            print(String(decoding: try encoder.encode(document), as: UTF8.self))
        }
    }
}
