import ArgumentParser
import ServiceKit

@main
struct PortalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portal",
        abstract: "The web pages of the Equality Standard suite, and its sign-in.",
        subcommands: [
            Serve<PortalDefinition>.self, Migrate<PortalDefinition>.self, ImportPeopleCommand.self, DemonstrateCommand.self, VerifyAudit<PortalDefinition>.self,
            GenerateKey.self,
            Healthcheck.self,
        ]
    )
}
