import ArgumentParser
import Logging
import Postgres

/// The database to measure on.
struct PostgresBenchmarkDatabase: ParsableArguments {
    @Option(help: "A libpq connection string.")
    var url: String

    func withPool<T>(size: Int, statementCache: Int, _ body: (Pool) async throws -> T) async throws -> T {
        var configuration = PoolConfiguration(target: try ConnectionTarget(url))
        configuration.size = size
        configuration.statementCache = statementCache
        configuration.session.statementTimeout = .seconds(120)
        var logger = Logger(label: "benchmark")
        logger.logLevel = .error
        return try await Pool.with(configuration, logger: logger, body)
    }
}
