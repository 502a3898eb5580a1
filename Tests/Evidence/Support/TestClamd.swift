import Foundation
import Glibc

@testable import EvidenceService

/// A clamd of the test's own, with one signature.
struct TestClamd {
    /// What it finds.
    static let infected = Data("%PDF-1.7\nINFECTED-WITH-THE-TEST-SIGNATURE\n".utf8)
    static let program = "/usr/sbin/clamd"

    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }

    let scanner: Clamd
    private let process: Process
    private let folder: URL

    static func with<T>(_ body: (Clamd) async throws -> T) async throws -> T {
        let clamd = try await TestClamd()
        defer { clamd.stop() }
        return try await body(clamd.scanner)
    }

    private init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "clamd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let signature = "INFECTED-WITH-THE-TEST-SIGNATURE".utf8.map { String($0, radix: 16) }.joined()
        try Data("Suite.Test.Signature:0:*:\(signature)\n".utf8).write(to: folder.appending(path: "test.ndb"))
        let port = try TestClamd.freePort()
        let configuration = """
            TCPSocket \(port)
            TCPAddr 127.0.0.1
            DatabaseDirectory \(folder.path)
            Foreground yes
            StreamMaxLength 200K

            """
        let file = folder.appending(path: "clamd.conf")
        try Data(configuration.utf8).write(to: file)
        process = Process()
        process.executableURL = URL(fileURLWithPath: TestClamd.program)
        process.arguments = ["--config-file=\(file.path)"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        scanner = try Clamd("127.0.0.1:\(port)", timeout: .seconds(20))
        try await waitUntilItAnswers()
    }

    private func waitUntilItAnswers() async throws {
        let probe = folder.appending(path: "probe")
        try Data("x".utf8).write(to: probe)
        for _ in 0..<200 {
            if (try? await scanner.scan(try StoredBytes(probe.path))) == .clean { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Clamd.Unavailable(reason: "the test's clamd does not start")
    }

    private func stop() {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0 }
        }
        guard bound else { throw Clamd.Unavailable(reason: "no port is free") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
