import ArgumentParser
import Hummingbird
import Logging

/// The bare web server that the services are measured against: one route, five bytes, nothing else.
struct HelloServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hello", abstract: "Serve \"hello\" on loopback with nothing around it.")

    @Option(help: "The loopback port to listen on.")
    var port: Int

    func run() async throws {
        let router = Router()
        router.get("hello") { _, _ in "hello" }
        var logger = Logger(label: "hello")
        logger.logLevel = .warning
        let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await application.runService()
    }
}
