import ArgumentParser
import Events
import ServiceKit

@main
struct EIACommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eia-service",
        abstract: "Equality impact assessments of the Equality Standard suite: screening, the form, quality assurance, decisions, reviews.",
        subcommands: [
            Serve<EIAService>.self, Migrate<EIAService>.self, VerifyAudit<EIAService>.self, ParkedEventsCommand<EIAService>.self, GenerateKey.self,
            Healthcheck.self, ImportGuideCommand.self,
        ]
    )
}
