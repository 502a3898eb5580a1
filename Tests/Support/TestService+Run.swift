import Logging
package import ServiceKit
package import ServiceLifecycle
import Synchronization

/// Runs the router's service for the time of `body`: what production runs, with its limits, on a free port unless one is named. Stops it as SIGTERM would.
package func withService<T: Sendable>(
    _ router: ServiceRouter, port: Int = 0, services: [any Service] = [], limits: ServiceServer.Limits = .init(), log: LogCapture = LogCapture(),
    _ body: @Sendable (TestService) async throws -> T
) async throws -> T {
    let (ports, portsIn) = AsyncStream<Int>.makeStream()
    let outbound = OutboundHTTP()
    let application = ServiceServer(host: "127.0.0.1", port: port, limits: limits)
        .application(router.buildResponder(), services: [outbound] + services, logger: log.logger()) { portsIn.yield($0) }
    let group = ServiceGroup(configuration: .init(services: [application], logger: log.logger(level: .error)))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            defer { portsIn.finish() }
            try await group.run()
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await tasks.waitForAll()
            throw CancellationError()
        }
        do {
            let value = try await body(TestService(port: port, outbound: outbound))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        } catch {
            await group.triggerGracefulShutdown()
            try? await tasks.waitForAll()
            throw error
        }
    }
}
