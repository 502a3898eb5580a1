import ContractsCore
import Foundation
import ServiceKit
import ServiceLifecycle
import Synchronization
import Testing
import TestSupport

@Suite("Stopping")
struct ShutdownTests {
    /// Notes the order in which things end.
    private final class Journal: Sendable {
        private let notes = Mutex<[String]>([])
        var all: [String] { notes.withLock { $0 } }
        func note(_ text: String) { notes.withLock { $0.append(text) } }
    }

    private struct Background: Service {
        let journal: Journal

        func run() async throws {
            try await gracefulShutdown()
            journal.note("background stopped")
        }
    }

    @Test func `A request in progress is finished before anything behind it stops, and no new one is taken`() async throws {
        let journal = Journal()
        let (started, start) = AsyncStream<Void>.makeStream()
        let router = ServiceRouter(identity: nil, metrics: PrometheusRegistry())
        router.on(Endpoint<NoContent, NoContent>(.get, "/slow"), .anyone) { _, _ in
            start.yield()
            try await Task.sleep(for: .seconds(1))
            journal.note("request finished")
            return .noContent()
        }
        let (request, port) = try await withService(router, services: [Background(journal: journal)]) { service in
            // By a connection of its own: the service's own client is stopped with it, and might not have read the answer yet.
            let port = service.port
            let request = Task {
                try await RawConnection.run(port: port) { try await $0.send("GET /slow HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n") }.text
            }
            _ = await started.first { _ in true }
            return (request, port)
        }
        #expect(try await request.value.hasPrefix("HTTP/1.1 204 "))
        #expect(journal.all == ["request finished", "background stopped"])
        await #expect(throws: (any Error).self) { _ = try await RawConnection.run(port: port) { _ in } }
    }
}
