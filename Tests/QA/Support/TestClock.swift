import Foundation
import Synchronization

/// A clock that a test sets.
final class TestClock: Sendable {
    private let instant: Mutex<Date>

    init(_ start: Date) {
        instant = Mutex(start)
    }

    var now: Date { instant.withLock { $0 } }

    func advance(days: Int) {
        instant.withLock { $0 = $0.addingTimeInterval(TimeInterval(days * 86_400)) }
    }

    func advance(seconds: Double) {
        instant.withLock { $0 = $0.addingTimeInterval(seconds) }
    }
}
