import ArgumentParser
import Events

/// A sender and a receiver as small as they can be, in processes of their own.
@main
struct EventsProbe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "EventsProbe", subcommands: [Send.self, Receive.self, ParkedEventsCommand<ProbeService>.self])
}
