package import Foundation

/// A service's schema, as its migrations make it. The service's name is the schema's, and begins the names of its two logins.
package struct TestDatabaseSchema: Sendable, Hashable {
    package let service: String
    package let migrations: URL

    package init(service: String, migrations: URL) {
        self.service = service
        self.migrations = migrations
    }

    var owner: String { service + "_owner" }
    var runtime: String { service + "_runtime" }
}
