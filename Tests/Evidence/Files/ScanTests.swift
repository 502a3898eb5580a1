import ContractsCore
import ContractsEvidence
import Foundation
import Logging
import TestSupport
import Testing

@testable import EvidenceService

/// The virus scan, with a clamd of the test's own where the machine has one.
@Suite struct ScanTests {
    private func nobody() throws -> Clamd { try Clamd("127.0.0.1:1", timeout: .seconds(2)) }

    @Test(.enabled(if: TestClamd.isThere))
    func `clean files are given out; infected ones never are, nor what the scanner cannot read`() async throws {
        try await TestClamd.with { scanner in
            try await withFiles(scanner: scanner) { world, _ in
                let item = try await world.record()
                let clean = try await world.attached(to: item)
                #expect(clean.state == .clean)
                #expect(try await world.download(clean.id).status == 200)

                let infected = try await world.attached(TestClamd.infected, named: "offer.pdf", to: item)
                #expect(infected.state == .infected)
                #expect(infected.finding == "Suite.Test.Signature.UNOFFICIAL")
                #expect(!infected.downloadable)
                let answer = try await world.download(infected.id)
                #expect(answer.status == 409)
                #expect(try answer.problem.type == "/problems/file-quarantined")
                #expect(try await world.audited("file/\(infected.sha256)") == ["file.quarantined"])

                let large = try await world.attached(EvidenceWorld.pdf + Data(repeating: 65, count: 600_000), named: "large.pdf", to: item)
                #expect(large.state == .unscannable)
                #expect(try await world.download(large.id).status == 409)
            }
        }
    }

    @Test func `while clamd is down a file waits, and nobody can download it; it is scanned when clamd is back`() async throws {
        try await withFiles(scanner: nobody()) { world, store in
            let item = try await world.record()
            let file = try await world.attached(to: item)
            #expect(file.state == .waiting)
            let answer = try await world.download(file.id)
            #expect(answer.status == 409)
            #expect(try answer.problem.type == "/problems/file-not-scanned")
            let down = FileUpkeep(dependencies: world.dependencies, interval: .seconds(1), logger: world.log.logger())
            await #expect(throws: Clamd.Unavailable.self) { try await down.scanWaiting() }

            if TestClamd.isThere {
                try await TestClamd.with { scanner in
                    let filing = Filing(store: store, scanner: scanner)
                    let dependencies = Dependencies(pool: world.pool, outbox: world.dependencies.outbox, filing: filing)
                    try await FileUpkeep(dependencies: dependencies, interval: .seconds(1), logger: world.log.logger()).scanWaiting()
                }
                #expect(try await world.file(file.id).state == .clean)
                #expect(try await world.download(file.id).status == 200)
            }
        }
    }

    @Test func `a file that clamd says nothing about does not keep the others waiting, and is given up in the end`() async throws {
        try await MuteClamd.with(.hangsUp, timeout: .seconds(20)) { scanner, asked in
            try await withFiles(scanner: nobody()) { world, store in
                let item = try await world.record()
                let first = try await world.attached(to: item)
                let second = try await world.attached(EvidenceWorld.pdf + Data("Another.".utf8), to: item)
                let filing = Filing(store: store, scanner: scanner)
                let dependencies = Dependencies(pool: world.pool, outbox: world.dependencies.outbox, filing: filing)
                let upkeep = FileUpkeep(dependencies: dependencies, interval: .seconds(1), logger: world.log.logger())
                try await upkeep.scanWaiting()
                #expect(asked() == 2)
                #expect(try await world.file(first.id).state == .waiting)
                for _ in 1..<ScanFile.mostAttempts { try await upkeep.scanWaiting() }
                #expect(try await world.file(first.id).state == .unscannable)
                #expect(try await world.file(second.id).state == .unscannable)
            }
        }
    }

    @Test func `a scan that takes too long is an error over these bytes; nobody at the address is not`() async throws {
        try await withFiles { world, store in
            let file = try await world.attached(to: try await world.record())
            let verdict = try await MuteClamd.with(.goesOnListening, timeout: .seconds(1)) { scanner, _ in try await scanner.scan(store.open(file.sha256)) }
            #expect(verdict == .failed("clamd did not answer in time"))
            await #expect(throws: Clamd.Unavailable.self) { try await nobody().scan(store.open(file.sha256)) }
        }
    }

    @Test func `the scanner as it is deployed gives up before the service does`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../deploy/clamd/clamd.conf")
        let limit = try String(contentsOf: file, encoding: .utf8).firstMatch(of: #/(?m)^MaxScanTime (\d+)$/#).flatMap { Int($0.1) }
        #expect(try #require(limit) < Filing.standardPatience * 1000)
    }

    @Test func `when the service is told not to scan any more, what waits is marked and given out`() async throws {
        try await withFiles(scanner: nobody()) { world, store in
            let file = try await world.attached(to: try await world.record())
            let dependencies = Dependencies(pool: world.pool, outbox: world.dependencies.outbox, filing: Filing(store: store, scanner: nil))
            try await FileUpkeep(dependencies: dependencies, interval: .seconds(1), logger: world.log.logger()).scanWaiting()
            #expect(try await world.file(file.id).state == .unscanned)
            #expect(try await world.download(file.id).status == 200)
        }
    }

    @Test func `clamd's answers are read`() {
        #expect(Clamd.Verdict(reply: "stream: OK\0") == .clean)
        #expect(Clamd.Verdict(reply: "stream: Eicar-Test-Signature FOUND\0") == .infected("Eicar-Test-Signature"))
        #expect(Clamd.Verdict(reply: "stream: Heuristics.Encrypted.Zip FOUND\0") == .unscannable("Heuristics.Encrypted.Zip"))
        #expect(Clamd.Verdict(reply: "INSTREAM size limit exceeded. ERROR\0") == .unscannable("larger than the scanner's limit"))
        #expect(Clamd.Verdict(reply: "Can't allocate memory ERROR\0") == .failed("Can't allocate memory ERROR"))
        #expect(Clamd.Verdict(reply: "") == .failed("clamd did not give an answer"))
    }

    @Test func `errors of the scanner's own count as unscannable in the end, but do not take back what was found clean`() {
        func after(_ state: EvidenceAPI.FileState, _ attempts: Int) -> EvidenceAPI.FileState {
            ScanFile.Outcome(.failed("x"), before: ScanFile.Scannable(state: state, attempts: attempts)).state
        }
        #expect(after(.waiting, 0) == .waiting)
        #expect(after(.waiting, ScanFile.mostAttempts - 1) == .unscannable)
        #expect(after(.clean, ScanFile.mostAttempts) == .clean)
        #expect(ScanFile.Outcome(.infected("x"), before: ScanFile.Scannable(state: .clean, attempts: 0)).state == .infected)
    }

    @Test func `clamd says which signatures it has`() throws {
        #expect(try Clamd.signatures(version: "ClamAV 1.4.1/27500/Mon Dec  2 09:35:11 2024\0") == 27_500)
        #expect(try Clamd.signatures(version: "ClamAV 1.4.1\0") == nil)
        #expect(throws: Clamd.Unavailable.self) { try Clamd.signatures(version: "") }
    }
}
