import CLibPQ
import Logging

/// Takes the server's notices to the log instead of to standard error.
final class NoticeSink: Sendable {
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func install(on connection: OpaquePointer) {
        let receiver: PQnoticeReceiver = { context, result in
            guard let context else { return }
            Unmanaged<NoticeSink>.fromOpaque(context).takeUnretainedValue().receive(result)
        }
        PQsetNoticeReceiver(connection, receiver, Unmanaged.passUnretained(self).toOpaque())
    }

    private func receive(_ result: OpaquePointer?) {
        func field(_ code: Character) -> String? {
            PQresultErrorField(result, Int32(code.asciiValue!)).map { String(cString: $0) }
        }
        let severity = field("V") ?? "NOTICE"
        let state = SQLState(field("C") ?? "00000")
        // A notice may be raised by a trigger with values in it.
        let summary = PostgresError.summary(state, primary: field("M"))
        let level: Logger.Level = severity == "WARNING" ? .warning : .debug
        logger.log(level: level, "Notice from the database", metadata: ["severity": "\(severity)", "sqlstate": "\(state)", "summary": "\(summary)"])
    }
}
