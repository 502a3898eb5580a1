import Foundation

@testable import Postgres

/// A PgBouncer in transaction mode, with a single server connection, in front of a test database.
struct PgBouncer {
    struct Missing: Error, CustomStringConvertible {
        var description: String { "These tests need /usr/sbin/pgbouncer (Debian: pgbouncer); deploy/test installs it." }
    }

    private static let program = "/usr/sbin/pgbouncer"
    private static let unprivileged = "postgres"

    /// The same login, by way of the pooler.
    let target: ConnectionTarget

    static func with<T>(_ target: ConnectionTarget, _ body: (PgBouncer) async throws -> T) async throws -> T {
        guard FileManager.default.isExecutableFile(atPath: program) else { throw Missing() }
        let port = try TestPort.free()
        let folder = FileManager.default.temporaryDirectory.appending(path: "pgbouncer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-q", try settings(of: target, port: port, in: folder).path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A process begun on one of Dispatch's threads has their signals blocked: a polite request would not be heard.
        defer {
            kill(process.processIdentifier, SIGKILL)
            try? FileManager.default.removeItem(at: folder)
        }
        let pooled = PgBouncer(target: target.with("host", "127.0.0.1").with("port", String(port)))
        try await pooled.waitUntilReady(process)
        return try await body(pooled)
    }

    private func waitUntilReady(_ process: Process) async throws {
        while process.isRunning {
            if let connection = try? await Connection.open(ConnectionConfiguration(target: target, isPooled: true), logger: SampleDatabase.logger) {
                return await connection.close()
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Missing()
    }

    private static func settings(of target: ConnectionTarget, port: UInt16, in folder: URL) throws -> URL {
        func option(_ key: String) -> String { target.options[key] ?? "" }
        let users = folder.appending(path: "users.txt"), settings = folder.appending(path: "pgbouncer.ini")
        try Data("\"\(option("user"))\" \"\(option("password"))\"\n".utf8).write(to: users)
        try Data(
            """
            [databases]
            * = host=\(option("host")) port=\(option("port"))
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = \(port)
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = \(users.path)
            pool_mode = transaction
            default_pool_size = 1
            max_client_conn = 50
            \(getuid() == 0 ? "user = \(unprivileged)" : "")

            """.utf8
        ).write(to: settings)
        // It will not run as root: it drops to another login, which must be able to read these.
        for path in [folder, users, settings].map(\.path) where getuid() == 0 {
            try FileManager.default.setAttributes([.ownerAccountName: unprivileged], ofItemAtPath: path)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: users.path)
        return settings
    }
}
