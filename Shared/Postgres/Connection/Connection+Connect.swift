import CLibPQ
import Foundation
import Logging
import Synchronization

extension Connection {
    /// Blocks until the server has answered or `connect_timeout` has passed.
    func connect() throws {
        let options = configuration.options
        let opened = Connection.withCArrays(options) { PQconnectdbParams($0, $1, 0) }
        guard let opened else { throw PostgresError(sqlState: .cannotConnect, summary: "out of memory") }
        guard PQstatus(opened) == CONNECTION_OK else {
            let message = PQerrorMessage(opened).map { String(cString: $0) } ?? ""
            PQfinish(opened)
            throw PostgresError(sqlState: .cannotConnect, summary: Connection.redacted(message, secret: options["password"]))
        }
        handle = ConnectionHandle(connection: opened, notices: NoticeSink(logger: logger))
        health.store(.idle, ordering: .releasing)
    }

    /// Libpq's message on one line. It names host, port, database and user; it should never quote the password, and if it does, no longer.
    static func redacted(_ message: String, secret: String?) -> String {
        var line = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let secret, !secret.isEmpty { line = line.replacing(secret, with: "•••") }
        return line.isEmpty ? "the connection could not be made" : line
    }

    private static func withCArrays<R>(
        _ options: [String: String], _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> R
    ) -> R {
        let pairs = options.map { (strdup($0.key), strdup($0.value)) }
        defer {
            for (key, value) in pairs {
                free(key)
                free(value)
            }
        }
        let keys = pairs.map { UnsafePointer($0.0) } + [nil]
        let values = pairs.map { UnsafePointer($0.1) } + [nil]
        return body(keys, values)
    }
}
