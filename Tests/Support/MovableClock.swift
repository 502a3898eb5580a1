package import Foundation
import Synchronization

/// A clock that stands still until a test moves it.
package final class MovableClock: Sendable {
    private let instant: Mutex<Date>

    package init(_ start: Date) {
        instant = Mutex(start)
    }

    package var now: Date { instant.withLock { $0 } }

    package func advance(days: Int) {
        advance(seconds: TimeInterval(days) * 86_400)
    }

    package func advance(seconds: TimeInterval) {
        instant.withLock { $0 += seconds }
    }
}
