import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Testing

/// Files of evidence in what crosses the network (E5). What has none keeps the JSON that it had before there were any.
@Suite("Files in contracts") struct FileGoldenTests {
    @Test("A file keeps its JSON") func file() throws {
        try Golden.check(
            "evidence-file",
            EvidenceAPI.EvidenceFile(
                id: Samples.id(13), evidence: Samples.id(4), name: "Plan.pdf", mediaType: "application/pdf", size: 2_048, sha256: "fe", state: .infected,
                downloadable: false, finding: "Eicar-Test-Signature", scannedAt: Samples.instant, signatures: 27_500, attachedAt: Samples.instant,
                attachedBy: Samples.author, removedAt: Samples.instant, removedBy: Samples.author))
        try Golden.check(
            "submission-request-with-files",
            EvidenceAPI.SubmissionRequest(
                indicators: [Samples.id(3)], expected: [.init(evidence: Samples.id(4), revision: 3, files: [Samples.id(13)])]))
        try Golden.check(
            "revised-evidence",
            QAAPI.RevisedEvidence(
                evidence: Samples.id(4), title: "Profile", from: 3, to: 3, filesAdded: [Samples.file], filesRemoved: [Samples.file]))
    }

    @Test("A submission with files keeps its JSON as an event") func event() throws {
        try Golden.check(
            "event-submission-with-files",
            EvidenceEvents.SubmissionMade(
                submission: Samples.id(5), unit: Samples.id(1), version: Samples.id(8), phase: Samples.id(7), submittedAt: Samples.instant,
                submittedBy: Samples.author, note: "Ready.",
                entries: [
                    .init(
                        indicator: Samples.id(3), code: "1B", sha256: "ef",
                        revisions: [
                            .init(evidence: Samples.id(4), revision: 3, title: "Profile", sha256: "ab", authors: [Samples.author], files: [Samples.file])
                        ],
                        answers: [.init(point: Samples.id(6), answer: "The borough.", answeredBy: Samples.author)])
                ],
                sha256: "01"))
    }

    @Test("What was told before files were has none") func older() throws {
        let judged = #"{"evidence":"0190a1b2-0000-7000-8000-000000000004","revision":3,"title":"Profile","sha256":"ab","authors":[]}"#
        #expect(try JSONCoding.decoder().decode(QAAPI.JudgedRevision.self, from: Data(judged.utf8)).files == nil)
        #expect(try JSONCoding.decoder().decode(EvidenceEvents.FrozenRevision.self, from: Data(judged.utf8)).files == nil)
        let frozen = #"{"id":"0190a1b2-0000-7000-8000-000000000013","name":"Plan.pdf","sha256":"fe","size":2048}"#
        #expect(try JSONCoding.decoder().decode(EvidenceAPI.FrozenFile.self, from: Data(frozen.utf8)).state == nil)
    }
}
