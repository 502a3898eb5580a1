import ArgumentParser
import Events
import ServiceKit

@main
struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence-service",
        abstract: "Standards, units, evidence, the workbook and submissions of the Equality Standard suite.",
        subcommands: [
            Serve<EvidenceService>.self, Migrate<EvidenceService>.self,
            ImportStandardCommand.self, ExportStandardCommand.self, ImportUnitsCommand.self, ExportUnitsCommand.self, ImportGlossaryCommand.self,
            ImportDemonstrationCommand.self, AnnounceCommand.self,
            VerifyAudit<EvidenceService>.self, ParkedEventsCommand<EvidenceService>.self, GenerateKey.self, Healthcheck.self,
        ]
    )
}
