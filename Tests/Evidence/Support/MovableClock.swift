import Foundation
import Synchronization

/// A clock that stands still until a test moves it.
final class MovableClock: Sendable {
    private let instant: Mutex<Date>

    init(_ start: Date) {
        instant = Mutex(start)
    }

    var now: Date { instant.withLock { $0 } }

    func advance(days: Int) {
        instant.withLock { $0 += TimeInterval(days) * 86_400 }
    }

    func advance(seconds: Int) {
        instant.withLock { $0 += TimeInterval(seconds) }
    }
}
