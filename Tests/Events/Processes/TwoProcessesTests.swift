import Foundation
import Postgres
import TestSupport
import Testing

/// The promise of X2 between two real processes: nothing lost, nothing doubled, each subject in order, whoever is killed and whenever.
@Suite("Between two processes", .serialized, .timeLimit(.minutes(8)))
struct TwoProcessesTests {
    /// Everything that was committed was applied once, and each subject's events in the order of their commit.
    private func expectAll(_ world: World, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        struct Line: Hashable {
            let subject: String
            let number: Int
        }
        let told = try await world.sending.rows("SELECT subject, (event->'data'->>'number')::integer FROM outbox_event ORDER BY position") {
            (subject: String, number: Int) in Line(subject: subject, number: number)
        }
        #expect(try await world.count("SELECT count(*) FROM business", of: world.sending) == told.count, sourceLocation: sourceLocation)
        try await eventually("everything is delivered", within: .seconds(60), sourceLocation: sourceLocation) { try await world.open() == 0 }
        let applied = try await world.applied()
        #expect(applied.count == told.count, "nothing lost, nothing doubled", sourceLocation: sourceLocation)
        #expect(Set(applied.map(\.event)).count == applied.count, "nothing doubled", sourceLocation: sourceLocation)
        for subject in Set(told.map(\.subject)) {
            let numbers = applied.filter { $0.subject == subject }.map(\.number)
            #expect(numbers == told.filter { $0.subject == subject }.map(\.number), "in order", sourceLocation: sourceLocation)
        }
        let left = try await world.count("SELECT count(*) FROM outbox_delivery WHERE state <> 'delivered'", of: world.sending)
        #expect(left == 0, sourceLocation: sourceLocation)
    }

    @Test("A sender killed between commit and sending sends when it is back")
    func killedBeforeSending() async throws {
        try await ProbePair.with { world, pair in
            _ = try await pair.receiver()
            let first = try await pair.sender("--events", "1", "--keep")
            _ = try #require(try await first.said("committed"))
            first.kill()
            // A relay that has been known to the database from the start, as after any restart.
            let known = try await pair.sender("--events", "5", "--subjects", "3", "--first", "2")
            _ = try #require(try await known.said("committed"))
            known.kill()
            #expect(!known.isRunning)
            let keeping = try await pair.sender("--events", "5", "--subjects", "3", "--first", "7", "--keep")
            _ = try #require(try await keeping.said("committed"))
            keeping.kill()
            #expect(try await world.open() >= 15)

            let back = try await pair.sender()
            try await expectAll(world)
            #expect(back.stop() == 0)
        }
    }

    @Test("A sender killed again and again while it sends")
    func killedWhileSending() async throws {
        try await ProbePair.with { world, pair in
            _ = try await pair.receiver(work: 5)
            for round in 0..<4 {
                let sender = try await pair.sender("--events", "40", "--subjects", "4", "--first", "\(round * 40 + 1)")
                let before = try await world.applied().count
                try await eventually { try await world.applied().count >= before + 10 }
                sender.kill()
            }
            _ = try await pair.sender()
            try await expectAll(world)
        }
    }

    @Test("A receiver killed again and again in the middle of applying")
    func receiverKilled() async throws {
        try await ProbePair.with { world, pair in
            var receiver = try await pair.receiver(work: 40)
            let sender = try await pair.sender("--events", "60", "--subjects", "4")
            for _ in 0..<4 {
                let before = try await world.applied().count
                try await eventually { try await world.applied().count >= before + 8 }
                receiver.kill()
                try await Task.sleep(for: .milliseconds(200))
                receiver = try await pair.receiver(work: 40)
            }
            _ = try #require(try await sender.said("committed"))
            try await expectAll(world)
            #expect(sender.stop() == 0)
            #expect(receiver.stop() == 0)
        }
    }

    @Test("Two senders and the receiver killed in turn while both relay the same outbox")
    func everyoneKilled() async throws {
        try await ProbePair.with { world, pair in
            var receiver = try await pair.receiver(work: 10)
            var senders = [try await pair.sender("--events", "50", "--subjects", "4"), try await pair.sender()]
            for round in 0..<4 {
                let before = try await world.applied().count
                try await eventually(within: .seconds(30)) { try await world.applied().count >= before + 10 }
                if round.isMultiple(of: 2) {
                    senders[round / 2].kill()
                    senders[round / 2] = try await pair.sender("--events", "20", "--subjects", "4", "--first", "\(100 * (round + 1))")
                } else {
                    receiver.kill()
                    receiver = try await pair.receiver(work: 10)
                }
            }
            for sender in senders { _ = try #require(try await sender.said("committed")) }
            try await expectAll(world)
        }
    }
}
