import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import NIOCore
import Postgres
import ServiceKit
import Synchronization
import TestSupport
import Testing

@testable import EvidenceService

/// What a scan is worth depends on the scanner's signatures; and what upkeep and a second try of a transaction may not break.
@Suite struct SignatureTests {
    private func upkeep(_ world: EvidenceWorld, _ store: FileStore, _ scanner: Clamd, needsSignatures: Bool) -> FileUpkeep {
        let filing = Filing(store: store, scanner: scanner, needsSignatures: needsSignatures)
        let dependencies = Dependencies(pool: world.pool, outbox: world.dependencies.outbox, filing: filing)
        return FileUpkeep(dependencies: dependencies, interval: .seconds(1), logger: world.log.logger())
    }

    @Test(.enabled(if: TestClamd.isThere))
    func `in production a scanner without real signatures clears nothing, and what it cleared before waits again and says why`() async throws {
        try await TestClamd.with { scanner in
            try await withFiles(scanner: scanner) { world, store in
                #expect(try await scanner.signatures() == nil)
                let file = try await world.attached(to: try await world.record())
                #expect(file.state == .clean && file.signatures == nil)
                await #expect(throws: Clamd.Unavailable.self) { try await upkeep(world, store, scanner, needsSignatures: true).scanWaiting() }
                let waiting = try await world.file(file.id)
                #expect(waiting.state == .waiting && waiting.finding == ScanFile.noSignatures)
                #expect(try await world.download(file.id).status == 409)
                try await upkeep(world, store, scanner, needsSignatures: false).scanWaiting()
                #expect(try await world.file(file.id).state == .clean)
            }
        }
    }

    @Test(.enabled(if: TestClamd.isThere))
    func `what came in lately is scanned again with newer signatures, and what was found stays found`() async throws {
        try await TestClamd.with { scanner in
            try await withFiles(scanner: scanner) { world, store in
                let upkeep = upkeep(world, store, scanner, needsSignatures: false)
                let file = try await world.attached(to: try await world.record())
                #expect(try await upkeep.outdated(by: 100, since: .distantPast) == [file.sha256])
                try await ScanFile(dependencies: upkeep.dependencies).scan(file.sha256, with: 100)
                #expect(try await world.file(file.id).signatures == 100)
                #expect(try await upkeep.outdated(by: 100, since: .distantPast).isEmpty)
                #expect(try await upkeep.outdated(by: 101, since: .distantPast) == [file.sha256])
                #expect(try await upkeep.outdated(by: 101, since: .distantFuture).isEmpty)

                try TestClamd.infected.write(to: URL(fileURLWithPath: store.path(file.sha256)))
                try await ScanFile(dependencies: upkeep.dependencies).scan(file.sha256, with: 101)
                #expect(try await world.file(file.id).state == .infected)
                #expect(try await upkeep.outdated(by: 102, since: .distantPast).isEmpty)
            }
        }
    }

    @Test(.enabled(if: TestClamd.isThere))
    func `a file whose bytes cannot be read does not keep the others from the scan`() async throws {
        try await TestClamd.with { scanner in
            try await withFiles { world, store in
                let item = try await world.record()
                let broken = try await world.waitingFile(of: item)
                let sound = try await world.attached(to: item)
                try await upkeep(world, store, scanner, needsSignatures: false).scanWaiting()
                #expect(try await world.file(sound.id).state == .clean)
                let left = try await world.file(broken)
                #expect(left.state == .waiting && left.finding == "the stored bytes cannot be read")
            }
        }
    }

    @Test func `bytes are put to their place as often as the transaction is tried`() async throws {
        try await withFiles { _, store in
            let incoming = try await store.receive()
            _ = try await incoming.write(.init(string: "bytes"))
            let received = try await incoming.finish()
            for _ in 0..<3 { try await store.keep(incoming, as: received.sha256) }
            incoming.discard()
            #expect(FileManager.default.contents(atPath: store.path(received.sha256)) == Data("bytes".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: store.incoming).isEmpty)
        }
    }

    @Test func `the item's tag counts its files, and who revises the text meanwhile is not refused for them`() async throws {
        try await withFiles { world, _ in
            let item = try await world.record()
            let file = try await world.attached(to: item)
            let attached = try await world.evidence(item.id)
            #expect(attached.etag != item.etag)
            _ = try await world.send("DELETE", "/v1/evidence/\(item.id)/files/\(file.id)", as: world.token(.contributor, "YE"))
            let removed = try await world.evidence(item.id)
            #expect(![item.etag, attached.etag].contains(removed.etag))
            #expect(try await world.revise(item, title: "Revised").revision == 2)
        }
    }

    @Test func `a file attached after the preview is not frozen unseen`() async throws {
        try await withFiles { world, _ in
            let item = try await world.record(under: ["1B"])
            let request = try await world.request(["1B"])
            _ = try await world.attached(to: item)
            #expect(try await world.post(request).problem.type == "/problems/changed-since-preview")
            let seen = try await world.request(["1B"])
            #expect(try await world.post(seen).status == 201)
        }
    }

    @Test func `a file of 60 MB is read until 50 and not further, and nothing of it stays`() async throws {
        try await withFiles(largest: Filing.standardLargest) { world, store in
            let item = try await world.record()
            let read = Mutex(0)
            let piece = ByteBuffer(repeating: 65, count: 1 << 20)
            let pieces = AsyncThrowingStream<ByteBuffer, any Error> {
                read.withLock {
                    $0 += 1
                    return $0 <= 60 ? piece : nil
                }
            }
            let contributor = Caller(TestIssuer.people.principal(.contributor, units: [world.unit("YE")]), origin: "test", at: world.dependencies.now())
            let refusal = await #expect(throws: FileRefusal.self) {
                try await AttachFile(dependencies: world.dependencies)(FileName("film.mp4"), to: item.id, length: nil, body: pieces, as: contributor)
            }
            #expect(refusal?.problem.problem.detail == "This file is too large: a file may have at most 50 MB.")
            #expect(read.withLock { $0 } == 51)
            #expect(try FileManager.default.contentsOfDirectory(atPath: store.incoming).isEmpty)
        }
    }
}
