import CoreMetrics
import Foundation
import Hummingbird
import Identity
import Logging
import NIOCore
import Postgres
import ServiceLifecycle
import UnixSignals

extension ServiceProcess {
    /// Reads the settings, wires the service, serves until SIGTERM or SIGINT, and then stops in order: no new connections, the requests in progress
    /// finish, the service's own background work ends, the pool closes. After `SHUTDOWN_TIMEOUT_SECONDS` what is left is cancelled.
    package static func run<Definition: ServiceDefinition>(_ definition: Definition.Type) async throws {
        let settings = try await Settings.load()
        let configuration = try ServiceConfiguration(name: definition.name, settings: settings)
        let logger = bootstrapLogging(configuration)
        let metrics = PrometheusRegistry()
        MetricsSystem.bootstrap(metrics)

        let pool = Pool(try DatabaseConfiguration.runtime(settings, name: definition.name, schema: definition.schema), logger: logger)
        let outbound = OutboundHTTP()
        let verifier = TokenVerifier(issuers: configuration.issuers, audience: configuration.audience) { try await outbound.get($0) }
        let process = ServiceProcess(
            configuration: configuration, settings: settings, logger: logger, metrics: metrics, pool: pool, outbound: outbound, verifier: verifier)
        let assembly: ServiceAssembly
        do {
            assembly = try await definition.assemble(process)
        } catch {
            try? await outbound.close()
            throw error
        }
        let application = ServiceServer(host: configuration.host, port: configuration.port).application(
            assembly.router.buildResponder(), services: [outbound, pool] + assembly.services, logger: logger
        ) { port in
            logger.notice("serving", metadata: ["host": .string(configuration.host), "port": .stringConvertible(port)])
        }
        var group = ServiceGroupConfiguration(services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = configuration.shutdownTimeout
        group.maximumCancellationDuration = .seconds(5)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            throw AddressError(error, configuration) ?? error
        }
        logger.notice("stopped")
    }

    private static func bootstrapLogging(_ configuration: ServiceConfiguration) -> Logger {
        let (level, format) = (configuration.logLevel, configuration.logFormat)
        LoggingSystem.bootstrap { LineLogHandler(label: $0, level: level, format: format) }
        return Logger(label: configuration.name)
    }
}
