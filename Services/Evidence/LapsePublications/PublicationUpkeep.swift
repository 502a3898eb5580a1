import Logging
import Postgres
import ServiceKit
import ServiceLifecycle

/// Ends publications whose last day is past, every minute (E8). Several replicas may run it.
struct PublicationUpkeep: Service {
    let dependencies: Dependencies
    let logger: Logger

    static let interval = Duration.seconds(60)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await LapsePublications(dependencies: dependencies)()
                } catch {
                    guard !Task.isCancelled else { return }
                    logger.warning(
                        "publications not ended",
                        metadata: ["error_type": "\(type(of: error))", "error": "\(String(describing: error).prefix(200))"])
                }
                try? await Task.sleep(for: PublicationUpkeep.interval)
            }
        }
    }
}
