import Foundation
import Identity
import Logging
import ServiceKit
import Testing

@Suite("Settings")
struct SettingsTests {
    private func configuration(_ environment: [String: String]) async throws -> ServiceConfiguration {
        try ServiceConfiguration(name: "specimen-service", settings: await Settings.load(environment: environment))
    }

    @Test func `With nothing set a service is ready for development on this machine`() async throws {
        let configuration = try await configuration([:])
        #expect(configuration.environment == .development)
        #expect(configuration.host == "127.0.0.1" && configuration.port == 8080)
        #expect(configuration.audience == "specimen-service")
        #expect(configuration.logFormat == .text && configuration.logLevel == .info)
        #expect(configuration.issuers.isEmpty)
    }

    @Test func `In production the log is JSON unless it is asked to be text`() async throws {
        #expect(try await configuration(["ENVIRONMENT": "production"]).logFormat == .json)
        #expect(try await configuration(["ENVIRONMENT": "production", "LOG_FORMAT": "text"]).logFormat == .text)
    }

    @Test(arguments: [
        ("HTTP_PORT", "eighty", "HTTP_PORT must be a whole number from 0 to 65535."),
        ("HTTP_PORT", "70000", "HTTP_PORT must be a whole number from 0 to 65535."),
        ("ENVIRONMENT", "prod", "ENVIRONMENT must be one of development, demonstration, production."),
        ("LOG_LEVEL", "loud", "LOG_LEVEL must be one of trace, debug, info, notice, warning, error, critical."),
        ("PUBLIC_URL", "portal", "PUBLIC_URL must be an http or https address."),
        (
            "TOKEN_ISSUERS", "portal|http://x/jwks",
            "TOKEN_ISSUERS has an entry that cannot be used: “portal|http://x/jwks” is not of the form issuer|jwks-url|kind."
        ),
        ("SECRETS_DIRECTORY", "/nowhere/at/all", "SECRETS_DIRECTORY names a directory that cannot be read."),
    ])
    func `A setting that cannot be used is one sentence that names it`(variable: String, value: String, sentence: String) async {
        await #expect { _ = try await configuration([variable: value]) } throws: { "\($0)" == sentence }
    }

    @Test func `A required setting that is missing or empty is named`() async throws {
        for environment in [[:], ["EVIDENCE_URL": ""], ["EVIDENCE_URL": "  "]] {
            let settings = try await Settings.load(environment: environment)
            #expect { try settings.requiredURL("EVIDENCE_URL") } throws: { "\($0)" == "EVIDENCE_URL is not set." }
        }
    }

    @Test func `Secrets come from files, and the environment goes before them`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "secrets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("from-file\n".utf8).write(to: folder.appending(path: "database_password"))
        let fromFile = try await Settings.load(environment: ["SECRETS_DIRECTORY": folder.path])
        #expect(fromFile.string("DATABASE_PASSWORD") == "from-file")
        let fromEnvironment = try await Settings.load(environment: ["SECRETS_DIRECTORY": folder.path, "DATABASE_PASSWORD": "from-environment"])
        #expect(fromEnvironment.string("DATABASE_PASSWORD") == "from-environment")
    }

    @Test func `A database address that is wrong is not repeated, because it may hold a password`() async throws {
        let settings = try await Settings.load(environment: ["DATABASE_URL": "postgres://user:hunter2@[::bad"])
        #expect { _ = try DatabaseConfiguration.runtime(settings, name: "n", schema: "s") } throws: {
            "\($0)" == "DATABASE_URL is not a PostgreSQL connection URI."
        }
    }

    @Test func `Yes and no in the usual words`() async throws {
        let settings = try await Settings.load(environment: ["A": "TRUE", "B": "0", "C": "maybe"])
        #expect(try settings.bool("A", default: false))
        #expect(try !settings.bool("B", default: true))
        #expect(try settings.bool("D", default: true))
        #expect { _ = try settings.bool("C", default: true) } throws: { "\($0)" == "C must be true or false." }
    }
}
