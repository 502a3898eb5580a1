import Foundation
import Identity
@testable import Postgres
import TestSupport
import Testing

/// A sender and a receiver in processes of their own, with their schemas in one test database. Whatever still runs at the end is killed.
actor ProbePair {
    private let world: World
    private let key: String
    private var processes: [ProbeProcess] = []
    private(set) var port = 0

    static func with(_ body: (World, ProbePair) async throws -> Void) async throws {
        let key = FileManager.default.temporaryDirectory.appending(path: "events-probe-\(UUID().uuidString).pem")
        try SigningKey.generate().write(toNewFile: key.path)
        defer { try? FileManager.default.removeItem(at: key) }
        try await World.with { world in
            let pair = ProbePair(world: world, key: key.path)
            do {
                try await body(world, pair)
                await pair.killAll()
            } catch {
                await pair.killAll()
                throw error
            }
        }
    }

    init(world: World, key: String) {
        self.world = world
        self.key = key
    }

    /// On the same port each time, as a service is.
    func receiver(work: Int = 0) async throws -> ProbeProcess {
        let process = try start(["receive", "--port", "\(port)", "--work", "\(work)"], schema: "receiver")
        let said = try #require(try await process.said("ready"), "the receiver starts")
        port = try #require(Int(said))
        return process
    }

    func sender(_ arguments: String...) throws -> ProbeProcess {
        try start(["send", "--to", "http://127.0.0.1:\(port)/v1/events"] + arguments, schema: "sender")
    }

    /// `EventsProbe parked-events …` on the receiver's schema, to its end.
    func parkedEvents(_ arguments: String...) async throws -> (status: Int32, output: String) {
        try await ProbeProcess(["parked-events"] + arguments, environment: ["DATABASE_URL": target(of: "receiver")]).ended()
    }

    private func start(_ arguments: [String], schema: String) throws -> ProbeProcess {
        let process = try ProbeProcess(arguments + ["--schema", schema, "--key", key], environment: ["DATABASE_URL": target(of: schema)])
        processes.append(process)
        return process
    }

    private func target(of schema: String) -> String {
        let options = world.database.runtime(of: schema).options
        return options.map { "\($0)='\($1.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'" }.joined(separator: " ")
    }

    private func killAll() {
        for process in processes { process.kill() }
    }
}
