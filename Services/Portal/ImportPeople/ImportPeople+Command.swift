import ArgumentParser
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit

/// `portal import-people FILE`. Asks the evidence service for the units, with a token that the portal's own key signs: both must be running.
struct ImportPeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import-people", abstract: "Imports sample people and their roles from a JSON file.")

    @Argument(help: "The JSON file.")
    var file: String

    func run() async throws {
        let people = try PeopleFile(contentsOf: URL(filePath: file))
        let settings = try await Settings.load()
        let importer = Principal(
            subject: "import-people", name: "Import of people", grants: [Grant(.administrator, units: nil)], issuer: "portal", kind: .person)
        let units = try await CommandLineUnits(settings).byCode(as: importer)
        let logger = Logger(label: PortalDefinition.name) { LineLogHandler(label: $0, level: .warning, format: .text) }
        let report = try await Pool.with(DatabaseConfiguration.runtime(settings, name: PortalDefinition.name, schema: PortalDefinition.schema), logger: logger)
        { pool in
            try await ImportPeople(database: pool, clock: { Date() }).run(people, units: units) { report in
                AuditEntry(by: importer, "people.import", "people", origin: "command line", after: AuditHash(content: Data("\(report)".utf8)))
            }
        }
        print("people: \(report.created) created, \(report.changed) changed, \(report.unchanged) unchanged")
    }
}
