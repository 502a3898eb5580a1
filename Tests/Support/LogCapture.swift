package import Logging
import Synchronization

/// Keeps what is logged, for tests that ask what was and what was not.
package final class LogCapture: Sendable {
    package struct Line: Sendable {
        package let level: Logger.Level
        package let message: String
        package let metadata: [String: String]

        /// Everything of the line as one text, to look for what must not be there.
        package var text: String { "\(level) \(message) \(metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "))" }
    }

    private let captured = Mutex<[Line]>([])

    package init() {}

    package var lines: [Line] { captured.withLock { $0 } }

    package func lines(_ message: String) -> [Line] { lines.filter { $0.message == message } }

    package func logger(_ label: String = "test", level: Logger.Level = .debug) -> Logger {
        Logger(label: label) { _ in CapturingHandler(capture: self, logLevel: level) }
    }

    fileprivate func append(_ line: Line) {
        captured.withLock { $0.append(line) }
    }
}

private struct CapturingHandler: LogHandler {
    let capture: LogCapture
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level

    init(capture: LogCapture, logLevel: Logger.Level) {
        self.capture = capture
        self.logLevel = logLevel
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let merged = metadata.merging(event.metadata ?? [:]) { _, new in new }
        capture.append(LogCapture.Line(level: event.level, message: event.message.description, metadata: merged.mapValues { "\($0)" }))
    }
}
