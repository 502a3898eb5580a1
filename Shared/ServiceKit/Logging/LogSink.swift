import Foundation
import Synchronization

/// Where finished log lines go.
package struct LogSink: Sendable {
    let write: @Sendable (String) -> Void

    package init(_ write: @escaping @Sendable (String) -> Void) {
        self.write = write
    }

    /// Each line in one write, so that the lines of several threads do not mix. A line that cannot be written is lost: the service goes on.
    package static let standardError: LogSink = {
        let output = Mutex(FileHandle.standardError)
        return LogSink { line in
            output.withLock { try? $0.write(contentsOf: Data(line.utf8)) }
        }
    }()
}
