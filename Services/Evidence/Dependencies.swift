import Events
import Foundation
import Postgres
import ServiceKit

/// What the use cases need from outside themselves.
struct Dependencies: UsesPool {
    let pool: Pool
    let outbox: Outbox
    let indicators: PublishedIndicators
    let spreadsheets = SpreadsheetQueue()
    /// Nil where the installation takes no files.
    let filing: Filing?
    /// In whole milliseconds, which is what JSON says: what is stored and what was answered are the same instant.
    let now: @Sendable () -> Date

    init(pool: Pool, outbox: Outbox, filing: Filing? = nil, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.pool = pool
        self.outbox = outbox
        self.indicators = PublishedIndicators()
        self.filing = filing
        self.now = { Date(timeIntervalSince1970: (clock().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }
    }
}
