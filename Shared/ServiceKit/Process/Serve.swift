package import ArgumentParser

/// `SERVICE serve`.
package struct Serve<Definition: ServiceDefinition>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "serve", abstract: "Serves HTTP until SIGTERM or SIGINT, under the runtime role.")
    }

    package init() {}

    package func run() async throws {
        try await ServiceProcess.run(Definition.self)
    }
}
