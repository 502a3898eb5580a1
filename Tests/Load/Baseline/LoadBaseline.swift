import ArgumentParser

/// The yardsticks that the services are measured against.
@main
struct LoadBaseline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load-baseline", abstract: "Measure the layers below the services.", subcommands: [HelloServer.self, PostgresBenchmark.self])
}
