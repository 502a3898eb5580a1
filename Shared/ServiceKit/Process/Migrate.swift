package import ArgumentParser
import Logging
import Postgres

/// `SERVICE migrate`.
package struct Migrate<Definition: ServiceDefinition>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "migrate", abstract: "Brings the schema up to date, under the role that owns it (DATABASE_OWNER_URL).")
    }

    package init() {}

    package func run() async throws {
        let settings = try await Settings.load()
        let logger = Logger(label: Definition.name) { LineLogHandler(label: $0, level: .info, format: .text) }
        let migrator = Migrator(owner: try DatabaseConfiguration.owner(settings), folder: try Definition.migrations, schema: Definition.schema, logger: logger)
        let applied = try await migrator.migrate()
        print(applied.isEmpty ? "\(Definition.schema): up to date" : "\(Definition.schema): applied \(applied.joined(separator: ", "))")
    }
}
