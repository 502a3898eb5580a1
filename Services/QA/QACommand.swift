import ArgumentParser
import Events
import ServiceKit

@main
struct QACommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qa-service",
        abstract: "Local and corporate quality assurance, gaps and attainment of the Equality Standard suite.",
        subcommands: [
            Serve<QAService>.self, Migrate<QAService>.self, RecountCommand.self,
            VerifyAudit<QAService>.self, ParkedEventsCommand<QAService>.self, GenerateKey.self, Healthcheck.self,
        ]
    )
}
