import ArgumentParser
import ContractsCore
import ContractsEIA
import Foundation
import Logging
import Postgres
import ServiceKit

/// `eia-service import-guide FILE [--publish]`.
struct ImportGuideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-guide",
        abstract: "Reads a version of the guide from a file. With --publish, new assessments are written against it from then on.")

    @Argument(help: "The guide as JSON, such as the one that travels with the service.") var file: String
    @Flag(help: "Puts it in force; it never changes again.") var publish = false

    func run() async throws {
        let data = try CommandFailure.read(file)
        let document: EIAAPI.GuideDocument
        do {
            document = try JSONCoding.decoder().decode(EIAAPI.GuideDocument.self, from: data)
        } catch {
            throw CommandFailure("\(file) is not a guide: \(error)")
        }
        let settings = try await Settings.load()
        var configuration = try DatabaseConfiguration.runtime(settings, name: EIAService.name, schema: EIAService.schema)
        configuration.size = 1
        let logger = Logger(label: EIAService.name) { LineLogHandler(label: $0, level: .warning, format: .text) }
        let outcome = try await Pool.with(configuration, logger: logger) { pool in
            do {
                return try await ImportGuideFile(dependencies: Dependencies(pool: pool))(document, publish: publish)
            } catch let error as ProblemError {
                throw CommandFailure(words(error))
            } catch let refusal as GuideRefusal {
                throw CommandFailure(words(refusal.problem))
            }
        }
        switch outcome {
        case .imported: print("guide \(document.label): imported as a draft")
        case .published: print("guide \(document.label): imported, and in force")
        case .unchanged: print("guide \(document.label): was there already")
        }
    }

    private func words(_ error: ProblemError) -> String {
        ([error.problem.detail ?? error.problem.title] + (error.problem.errors ?? []).map { "\($0.pointer) \($0.detail)" }).joined(separator: "\n")
    }
}
