import ArgumentParser

/// `evidence-service announce`.
struct AnnounceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "announce",
        abstract: "Tells every subscriber again how units, published standards and applicability stand.",
        discussion: "For a service that was added to EVENT_SUBSCRIBERS after EVENT_RETENTION_DAYS: what is still in the outbox it is told by itself.")

    func run() async throws {
        try await Workplace.open { dependencies in
            let announced = try await AnnounceEverything(dependencies: dependencies)(as: .commandLine)
            print("announced: \(announced.units) units, \(announced.standards) standards, \(announced.decisions) decisions on applicability")
        }
    }
}
