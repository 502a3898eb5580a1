import Foundation
import Postgres

/// The templates that this process has made or found, each made once however many tests ask.
actor TestDatabaseTemplates {
    struct Template: Sendable {
        var database: String
        var logins: [String: TestDatabase.Logins]
    }

    private var templates: [[TestDatabaseSchema]: Task<Template, any Error>] = [:]

    func template(for schemas: [TestDatabaseSchema], on server: TestDatabaseServer) async throws -> Template {
        if let template = templates[schemas] { return try await template.value }
        let template = Task { try await server.makeTemplate(schemas) }
        templates[schemas] = template
        return try await template.value
    }
}
