package import ArgumentParser
import Logging
import Postgres

/// `SERVICE verify-audit`.
package struct VerifyAudit<Definition: ServiceDefinition>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify-audit", abstract: "Checks every link of the audit trail and prints its head.",
            discussion:
                "Keep the printed head outside the database, and give it back with --expect: a trail that was rewritten or cut since then does not contain it.")
    }

    @Option(help: ArgumentHelp("A head that was printed earlier and must be part of the trail.", valueName: "head"))
    package var expect: String?

    package init() {}

    package func run() async throws {
        let settings = try await Settings.load()
        let pool = try DatabaseConfiguration.runtime(settings, name: Definition.name, schema: Definition.schema)
        let logger = Logger(label: Definition.name) { LineLogHandler(label: $0, level: .warning, format: .text) }
        let expected = expect
        let verdict = try await Pool.with(pool, logger: logger) { try await AuditTrail.verify($0, expecting: expected) }
        print(verdict)
        guard verdict.isIntact else { throw ExitCode(2) }
    }
}
