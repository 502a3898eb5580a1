package import ArgumentParser
import ServiceKit

/// `SERVICE parked-events list|resend|discard`, under the runtime role.
package struct ParkedEventsCommand<Definition: ReceivesEvents>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "parked-events", abstract: "Events that could not be delivered to, or applied for, another service.",
            subcommands: [ListCommand<Definition>.self, ResendCommand<Definition>.self, DiscardCommand<Definition>.self]
        )
    }

    package init() {}
}
