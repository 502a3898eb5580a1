package import Postgres

/// How a process reaches its database, as which of its two roles.
package enum DatabaseConfiguration {
    /// For `serve`: the runtime role (`DATABASE_URL`, password from `DATABASE_PASSWORD` where the URL has none), which owns nothing.
    package static func runtime(_ settings: Settings, name: String, schema: String) throws -> PoolConfiguration {
        var pool = PoolConfiguration(target: try target(settings, "DATABASE_URL", password: "DATABASE_PASSWORD"))
        pool.name = name
        pool.size = try settings.int("DATABASE_POOL_SIZE", in: 1...200, default: 8)
        pool.isPooled = try settings.bool("DATABASE_IS_POOLER", default: false)
        pool.statementCache = try settings.int("DATABASE_STATEMENT_CACHE", in: 0...1000, default: pool.isPooled ? 0 : 100)
        pool.session.searchPath = [schema]
        return pool
    }

    /// For `migrate`: the owner of the schema (`DATABASE_OWNER_URL`, password from `DATABASE_OWNER_PASSWORD`).
    package static func owner(_ settings: Settings) throws -> ConnectionTarget {
        try target(settings, "DATABASE_OWNER_URL", password: "DATABASE_OWNER_PASSWORD")
    }

    private static func target(_ settings: Settings, _ variable: String, password: String) throws -> ConnectionTarget {
        let text = try settings.required(variable)
        guard let target = try? ConnectionTarget(text, password: settings.string(password)) else {
            throw SettingError(variable, "is not a PostgreSQL connection URI")
        }
        return target
    }
}
