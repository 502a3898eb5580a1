import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("Notifications", .timeLimit(.minutes(8)))
struct ListenTests {
    @Test("a hint at the start, and one after each notification that is committed") func hints() async throws {
        try await SampleDatabase.withPool { pool async throws in
            var hints = pool.listen("outbox").makeAsyncIterator()
            #expect(await hints.next() != nil)
            try await pool.notify("outbox")
            #expect(await hints.next() != nil)
            try await pool.transaction { try await $0.notify("outbox") }
            #expect(await hints.next() != nil)
        }
    }

    @Test("notifications on other channels, or rolled back, give no hint") func otherChannels() async throws {
        try await SampleDatabase.withPool { pool async throws in
            struct Refusal: Error {}
            let received = Task {
                var count = 0
                for await _ in pool.listen("Odd \"channel\"") { count += 1 }
                return count
            }
            try await Task.sleep(for: .milliseconds(300))
            try await pool.notify("outbox")
            _ = try? await pool.transaction { transaction in
                try await transaction.notify("Odd \"channel\"")
                throw Refusal()
            }
            try await Task.sleep(for: .milliseconds(200))
            received.cancel()
            #expect(await received.value == 1)
        }
    }

    @Test("it connects again when its session ends, with a hint for what it may have missed") func reconnection() async throws {
        try await SampleDatabase.with { database async throws in
            try await database.withPool(of: SampleDatabase.service) { pool async throws in
                var hints = pool.listen("outbox").makeAsyncIterator()
                #expect(await hints.next() != nil)
                try await database.terminateSessions()
                #expect(await hints.next() != nil)
                try await pool.notify("outbox")
                #expect(await hints.next() != nil)
            }
        }
    }

    @Test("its connection closes when the reader stops") func stop() async throws {
        try await SampleDatabase.with { database async throws in
            try await database.withPool(of: SampleDatabase.service) { pool async throws in
                let reader = Task { for await _ in pool.listen("outbox") {} }
                while try await database.sessions().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
                reader.cancel()
                await reader.value
                while try await !database.sessions().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            }
        }
    }
}
