import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import TestSupport

extension TestIssuer {
    /// The QA service, which these tests stand in for.
    static let qa = TestIssuer(QAEvents.service, .service)
    static let actions = TestIssuer("action-plan-service", .service)
}

extension EvidenceWorld {
    static let assessor = QAEvents.Assessor(subject: "assessor", name: "SPOC, Haringey", rank: "Sergeant")

    func returned(
        _ code: String, of submission: SubmissionID, in unit: String = "YE", stage: QAEvents.Stage = .local, points: [String] = ["Say how many."]
    ) -> CloudEvent<QAEvents.EntryReturned> {
        event(
            QAEvents.entryReturned, in: unit,
            QAEvents.EntryReturned(
                unit: self.unit(unit), indicator: indicator(code).id.uuid, submission: submission.uuid, stage: stage, by: EvidenceWorld.assessor, at: now,
                points: points.map { QAEvents.Point(id: .version7(at: now), text: $0) }))
    }

    func assured(
        _ code: String, of submission: SubmissionID, in unit: String = "YE", stage: QAEvents.Stage = .local, step: Int = 3
    ) -> CloudEvent<QAEvents.EntryAssured> {
        event(
            QAEvents.entryAssured, in: unit,
            QAEvents.EntryAssured(
                unit: self.unit(unit), indicator: indicator(code).id.uuid, submission: submission.uuid, stage: stage, by: EvidenceWorld.assessor, at: now,
                step: step, code: "step-\(step)", label: "Step \(step)"))
    }

    func event<Payload>(_ type: String, in unit: String = "YE", _ data: Payload) -> CloudEvent<Payload> {
        CloudEvent(id: UUID().uuidString, source: QAEvents.service, type: type, subject: self.unit(unit).description, time: now, data: data)
    }

    func tell<Payload>(_ event: CloudEvent<Payload>, as issuer: TestIssuer = .qa) async throws -> TestAnswer {
        try await send("POST", "/v1/events", event, as: issuer.serviceToken(event.source, for: EvidenceAPI.service))
    }

    /// Why events were parked, oldest first.
    func parked() async throws -> [String] {
        try await pool.rows("SELECT reason FROM inbox_parked ORDER BY parked_id") { (reason: String) in reason }
    }

    /// As exact as JSON.
    var now: Date { Date(timeIntervalSince1970: (Date().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }
}
