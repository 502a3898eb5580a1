import Foundation
import Synchronization

/// One `EventsProbe` as an operating-system process of its own.
final class ProbeProcess: Sendable {
    private let process: Mutex<Process>
    private let lines = Mutex<[String]>([])

    /// Next to the tests, where the package's products are built.
    private static var executable: URL? {
        let places = [
            URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent(),
            URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../.build/debug").standardized,
        ]
        return places.map { $0.appending(path: "EventsProbe") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    struct NotBuilt: Error {}

    init(_ arguments: [String], environment: [String: String]) throws {
        guard let executable = Self.executable else { throw NotBuilt() }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
        let output = Pipe()
        process.standardOutput = output
        self.process = Mutex(process)
        output.fileHandleForReading.readabilityHandler = { [weak self] handle in
            let data = handle.availableData
            if data.isEmpty { handle.readabilityHandler = nil }
            let new = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
            self?.lines.withLock { $0 += new }
        }
        try self.process.withLock { try $0.run() }
    }

    var isRunning: Bool { process.withLock { $0.isRunning } }

    /// `kill -9`, and gone when this returns.
    func kill() {
        process.withLock { process in
            guard process.isRunning else { return }
            _ = signal(SIGKILL, to: process)
            process.waitUntilExit()
        }
    }

    /// SIGTERM; returns the exit status.
    func stop() -> Int32 {
        process.withLock { process in
            if process.isRunning { process.terminate() }
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    /// Waits until it ends by itself: its exit status and everything that it said.
    func ended(within limit: Duration = .seconds(20)) async throws -> (status: Int32, output: String) {
        let end = ContinuousClock.now + limit
        while isRunning, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(10)) }
        let status = stop()
        // What was written last may still be on its way through the pipe.
        try await Task.sleep(for: .milliseconds(100))
        return (status, lines.withLock { $0.joined(separator: "\n") })
    }

    /// The rest of the first line that begins so, once it has been said.
    func said(_ beginning: String, within limit: Duration = .seconds(20)) async throws -> String? {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if let line = lines.withLock({ $0.first { $0.hasPrefix(beginning) } }) {
                return line.dropFirst(beginning.count).trimmingCharacters(in: .whitespaces)
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        return nil
    }

    private func signal(_ number: Int32, to process: Process) -> Int32 {
        Foundation.kill(process.processIdentifier, number)
    }
}
