import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Testing

@Suite("Events: the JSON of version 1")
struct EventGoldenTests {
    private let uuid = UUID(uuidString: "0190A1B2-0000-7000-8000-000000000003") ?? UUID()
    private let assessor = QAEvents.Assessor(subject: "0190a1b2-0000-7000-8000-0000000000bb", name: "Adviser, North area", rank: "Band D")

    @Test("A submission as an event keeps its JSON") func submissionMade() throws {
        try Golden.check(
            "event-submission-made",
            EvidenceEvents.SubmissionMade(
                submission: Samples.id(5), unit: Samples.id(1), version: Samples.id(8), phase: Samples.id(7), submittedAt: Samples.instant,
                submittedBy: Samples.author,
                note: "Ready.",
                entries: [
                    .init(
                        indicator: Samples.id(3), code: "1B", sha256: "ef",
                        revisions: [.init(evidence: Samples.id(4), revision: 3, title: "Profile", sha256: "ab", authors: [Samples.author])],
                        answers: [.init(point: Samples.id(6), answer: "The borough.", answeredBy: Samples.author)]
                    )
                ],
                sha256: "01"
            )
        )
    }

    @Test("A return and an assurance keep their JSON") func qa() throws {
        try Golden.check(
            "event-entry-returned",
            QAEvents.EntryReturned(
                unit: Samples.id(1), indicator: uuid, submission: uuid, stage: .local, by: assessor, at: Samples.instant,
                points: [.init(id: uuid, text: "Which partners?")])
        )
        try Golden.check(
            "event-entry-assured",
            QAEvents.EntryAssured(
                unit: Samples.id(1), indicator: uuid, submission: uuid, stage: .corporate, by: assessor, at: Samples.instant, step: 3,
                code: "fairly-satisfactory",
                label: "Fairly satisfactory"
            )
        )
    }

    @Test("The envelope is CloudEvents 1.0") func envelope() throws {
        let event = CloudEvent(id: "1", source: "evidence-service", type: EvidenceEvents.entryChanged, subject: "unit", time: Samples.instant, data: ["a": 1])
        let json = try #require(try JSONSerialization.jsonObject(with: JSONCoding.encoder().encode(event)) as? [String: Any])
        #expect(json["specversion"] as? String == "1.0")
        #expect(json["datacontenttype"] as? String == "application/json")
        #expect(json["time"] as? String == "2011-11-03T09:30:00.250Z")
        #expect(Set(json.keys) == ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"])
    }
}
