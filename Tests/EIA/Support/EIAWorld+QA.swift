import ContractsCore
import ContractsEIA
import TestSupport
import Testing

@testable import EIAService

/// From the form to its approval; each expects that it works.
extension EIAWorld {
    /// The owner checked it and submitted it.
    func submit(_ written: EIAAPI.AssessmentDetail) async throws -> EIAAPI.AssessmentDetail {
        let checked = try await act("owner-check", EIAAPI.Note(note: "Please check."), to: written, as: .author)
        return try await act("submissions", EIAAPI.Note(note: "Ready."), to: checked, as: .owner)
    }

    func submitted(of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil) async throws -> EIAAPI.AssessmentDetail {
        try await submit(filled(of: policy, in: unit, supersedes: supersedes))
    }

    func taken(
        of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil, by officer: TestPerson = .officer
    ) async throws -> EIAAPI.AssessmentDetail {
        try await act("quality-assurance", to: submitted(of: policy, in: unit, supersedes: supersedes), as: officer)
    }

    func newPoint(_ severity: EIAAPI.Severity = .mustFix, section: String = "evidence", text: String = "The figures are of 2004.") -> EIAAPI.NewPoint {
        .init(section: section, category: "weak-or-old-evidence", severity: severity, text: text)
    }

    @discardableResult
    func point(_ severity: EIAAPI.Severity = .mustFix, on assessment: EIAAPI.AssessmentDetail, as person: TestPerson = .officer) async throws
        -> EIAAPI.FeedbackPoint
    {
        let answer = try await send("POST", "/v1/assessments/\(assessment.summary.id)/points", newPoint(severity), as: token(person))
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    /// Returned with a point that must be fixed.
    func returned() async throws -> (EIAAPI.AssessmentDetail, EIAAPI.FeedbackPoint) {
        let taken = try await taken()
        let point = try await point(on: taken)
        let returned = try await act("return", EIAAPI.Note(note: "One point."), to: taken, as: .officer)
        return (returned, try await #require(self.points(of: returned.summary.id).first { $0.id == point.id }))
    }

    func points(of assessment: AssessmentID, as person: TestPerson = .officer) async throws -> [EIAAPI.FeedbackPoint] {
        try await review(of: assessment, as: person).points
    }

    func review(of assessment: AssessmentID, round: Int? = nil, as person: TestPerson = .officer) async throws -> EIAAPI.ReviewSheet {
        try await read("/v1/assessments/\(assessment)/review-sheet\(round.map { "?round=\($0)" } ?? "")", as: token(person))
    }

    /// What is done with a point, whatever becomes of it.
    func post(
        _ what: String, _ body: some Encodable, to point: EIAAPI.FeedbackPoint, of assessment: AssessmentID, as person: TestPerson, ifMatch: String? = nil
    ) async throws -> TestAnswer {
        try await send(
            "POST", "/v1/assessments/\(assessment)/points/\(point.id)/\(what)", body, as: token(person), ifMatch: ifMatch ?? point.etag)
    }

    func approved(of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil) async throws -> EIAAPI.AssessmentDetail {
        try await act("approval", EIAAPI.Note(note: "Sound."), to: taken(of: policy, in: unit, supersedes: supersedes), as: .officer)
    }
}
