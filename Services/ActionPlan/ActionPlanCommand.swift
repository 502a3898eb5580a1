import ArgumentParser
import Events
import ServiceKit

@main
struct ActionPlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action-plan-service",
        abstract: "Action plans of the Equality Standard suite: actions from gaps and others, their progress, verification and escalation.",
        subcommands: [
            Serve<ActionPlanService>.self, Migrate<ActionPlanService>.self, ImportDemonstrationCommand.self, VerifyAudit<ActionPlanService>.self,
            ParkedEventsCommand<ActionPlanService>.self,
            GenerateKey.self, Healthcheck.self,
        ]
    )
}
