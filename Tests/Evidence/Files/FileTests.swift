import ContractsCore
import ContractsEvidence
import Foundation
import Glibc
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct FileTests {
    @Test func `a file is kept under its hash, listed with its item, and given out as an attachment`() async throws {
        try await withFiles { world, store in
            let item = try await world.record()
            let file = try await world.attached(named: "../../Plan of “action”.pdf", to: item)
            #expect(file.name == "Plan of “action”.pdf")
            #expect(file.mediaType == "application/pdf")
            #expect(file.size == EvidenceWorld.pdf.count)
            #expect(file.state == .unscanned)
            #expect(FileManager.default.contents(atPath: store.path(file.sha256)) == EvidenceWorld.pdf)
            #expect(try FileManager.default.contentsOfDirectory(atPath: store.incoming).isEmpty)
            #expect(try await world.evidence(item.id).files == [file])
            let list: Page<EvidenceAPI.Evidence> = try await world.get("/v1/units/\(world.unit("YE"))/evidence", as: world.token(.spoc, "YE")).json()
            #expect(list.items[0].files == [file])
            #expect(try await world.entry("1B").evidence[0].files == [file])

            let answer = try await world.download(file.id)
            #expect(answer.status == 200)
            #expect(answer.body == EvidenceWorld.pdf)
            #expect(answer.headers["content-length"] == String(EvidenceWorld.pdf.count))
            #expect(answer.headers["content-type"] == "application/pdf")
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(
                answer.headers["content-disposition"]
                    == "attachment; filename=\"Plan of _action_.pdf\"; filename*=UTF-8''Plan%20of%20%E2%80%9Caction%E2%80%9D.pdf")
            #expect(try await world.audited("evidence/\(item.id)") == ["evidence.recorded", "evidence.file-attached"])
        }
    }

    @Test func `the same bytes are attached once, whatever they are called and however many come at a time`() async throws {
        try await withFiles { world, _ in
            let (item, other) = (try await world.record(), try await world.record("Another"))
            let answers = try await withThrowingTaskGroup { group in
                for number in 0..<5 { group.addTask { try await world.attach(EvidenceWorld.pdf, named: "plan \(number).pdf", to: item).status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(answers == [201: 1, 200: 4])
            _ = try await world.attached(to: other)
            #expect(try await world.evidence(item.id).files?.count == 1)
            #expect(try await world.count("SELECT count(*) FROM stored_file") == 1)
        }
    }

    @Test(arguments: [true, false])
    func `a file over the limit is refused, declared or not, and leaves nothing`(declared: Bool) async throws {
        try await withFiles(largest: 100_000) { world, store in
            let item = try await world.record()
            let bytes = EvidenceWorld.pdf + Data(repeating: 65, count: 200_000)
            let status =
                if declared {
                    try await world.attach(bytes, to: item).status
                } else {
                    try await world.service.sendInPieces(
                        "/v1/evidence/\(item.id)/files?name=x.pdf", token: world.token(.contributor, "YE"), pieces: bytes, of: 10_000)
                }
            #expect(status == 413)
            if declared {
                let told = try await world.attach(bytes, to: item).problem.detail
                #expect(told == "This file is too large: a file may have at most 100000 bytes.")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: store.incoming).isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: store.content).isEmpty)
            #expect(try await world.count("SELECT count(*) FROM evidence_file") == 0)
        }
    }

    @Test func `a program in a document's clothes is refused, and says what it is`() async throws {
        try await withFiles { world, store in
            let item = try await world.record()
            let answer = try await world.attach(Data([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), named: "minutes.pdf", to: item)
            #expect(answer.status == 422)
            #expect(try answer.problem.detail == "This file is a Windows program, whatever its name says. Programs are not accepted as evidence.")
            #expect(try await world.attach(Data(), to: item).status == 422)
            #expect(try await world.attach(EvidenceWorld.pdf, named: "", to: item).problem.errors?.first?.pointer == "/query/name")
            #expect(try FileManager.default.contentsOfDirectory(atPath: store.incoming).isEmpty)
        }
    }

    @Test func `a removed file is gone from the item, stays in what froze it, and its entry has changed since`() async throws {
        try await withFiles { world, _ in
            let item = try await world.record()
            let file = try await world.attached(to: item)
            let submission = try await world.submit("1B")
            let frozen = EvidenceAPI.FrozenFile(id: file.id, name: file.name, sha256: file.sha256, size: file.size, state: .unscanned)
            #expect(submission.entries[0].items[0].files == [frozen])
            #expect(try await world.tell(world.assured("1B", of: submission.id)).status == 204)
            #expect(try await world.row("1B").changedSinceAssured == false)

            let removed = try await world.send("DELETE", "/v1/evidence/\(item.id)/files/\(file.id)", as: world.token(.contributor, "YE"))
            #expect(try removed.json(EvidenceAPI.EvidenceFile.self).removedBy != nil)
            #expect(try await world.evidence(item.id).files == nil)
            #expect(try await world.row("1B").changedSinceAssured)
            #expect(try await world.events(EvidenceEvents.entryChanged) == 1)
            #expect(try await world.download(file.id).status == 200)
            let kept: EvidenceAPI.Submission = try await world.get("/v1/submissions/\(submission.id)", as: world.token(.spoc, "YE")).json()
            #expect(kept == submission)
            let list: Page<EvidenceAPI.EvidenceFile> = try await world.get("/v1/evidence/\(item.id)/files", as: world.token(.spoc, "YE")).json()
            #expect(list.items.map(\.id) == [file.id])
            #expect(try await world.submit("1B").entries[0].items[0].files == nil)
        }
    }

    @Test func `whoever attaches is an author, and QA is told so`() async throws {
        try await withFiles { world, _ in
            let item = try await world.record()
            let spoc = try await world.token(.spoc, "YE", subject: "somebody-else")
            #expect(try await world.attach(EvidenceWorld.pdf, to: item, as: spoc).status == 201)
            #expect(try await world.evidence(item.id).authors.map(\.subject).contains("somebody-else"))
        }
    }

    @Test func `whoever removes a file is an author too`() async throws {
        try await withFiles { world, _ in
            let item = try await world.record()
            let file = try await world.attached(to: item)
            let spoc = try await world.token(.spoc, "YE", subject: "somebody-else")
            #expect(try await world.send("DELETE", "/v1/evidence/\(item.id)/files/\(file.id)", as: spoc).status == 200)
            #expect(try await world.evidence(item.id).authors.map(\.subject).contains("somebody-else"))
        }
    }

    @Test func `nothing is attached to what was withdrawn`() async throws {
        try await withFiles { world, _ in
            let withdrawn = try await world.withdraw(try await world.record())
            #expect(try await world.attach(EvidenceWorld.pdf, to: withdrawn).problem.type == "/problems/evidence-withdrawn")
        }
    }

    @Test func `without a place for files none is taken, and everything else works`() async throws {
        try await withEvidence { world in
            let answer = try await world.attach(EvidenceWorld.pdf, to: try await world.record())
            #expect(answer.status == 503)
        }
    }

    @Test func `what uploads left behind is cleared away, what is in use stays`() async throws {
        try await withFiles { world, store in
            let file = try await world.attached(to: try await world.record())
            let orphan = String(repeating: "b", count: 64)
            try FileManager.default.createDirectory(atPath: "\(store.content)/bb", withIntermediateDirectories: true)
            for path in [store.path(orphan), "\(store.incoming)/left"] { #expect(FileManager.default.createFile(atPath: path, contents: Data("x".utf8))) }
            #expect(try await FileSweep(dependencies: world.dependencies)() == 0)
            let longAgo = Date(timeIntervalSinceNow: -2 * FileSweep.age)
            for path in [store.path(orphan), store.path(file.sha256), "\(store.incoming)/left"] {
                try FileManager.default.setAttributes([.modificationDate: longAgo], ofItemAtPath: path)
            }
            #expect(try await FileSweep(dependencies: world.dependencies)() == 2)
            #expect(try await world.download(file.id).body == EvidenceWorld.pdf)
        }
    }

    @Test func `the sweep keeps nobody who attaches a file waiting while there is nothing to clear away`() async throws {
        try await withFiles { world, store in
            let file = try await world.attached(to: try await world.record())
            try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: store.path(file.sha256))
            let cleared = try await world.pool.transaction { attaching in
                try await FileSweep.hold(in: attaching)
                // Another task's, as in the service: one that holds a connection may not ask for a second.
                return try await Task.detached { try await FileSweep(dependencies: world.dependencies)() }.value
            }
            #expect(cleared == 0)
        }
    }

    @Test func `a disk that is full or gone is said as such, and the log names it once`() async throws {
        #expect(FileFault("write", code: ENOSPC).problem.problem.status == 507)
        #expect(FileFault("write", code: EDQUOT).problem.problem.type == "/problems/no-room")
        try await withFiles { world, store in
            let item = try await world.record()
            let file = try await world.attached(to: item)
            try FileManager.default.removeItem(atPath: store.path(file.sha256))
            try FileManager.default.removeItem(atPath: store.incoming)
            for answer in [try await world.download(file.id), try await world.attach(EvidenceWorld.pdf + Data("2".utf8), to: item)] {
                #expect(answer.status == 503)
                #expect(answer.headers["retry-after"] == "60")
            }
            let lines = world.log.lines("request failed")
            #expect(lines.count == 2 && lines.allSatisfy { $0.level == .error })
        }
    }
}
