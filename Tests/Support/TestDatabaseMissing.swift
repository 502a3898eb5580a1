/// No server was named to test against.
struct TestDatabaseMissing: Error, CustomStringConvertible {
    var description: String {
        "These tests need a PostgreSQL of their own: run deploy/test, or set TEST_DATABASE_ADMIN_URL to a superuser's connection string (see deploy/postgres/private-cluster)."
    }
}
