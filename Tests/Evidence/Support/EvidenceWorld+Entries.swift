import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

extension EvidenceWorld {
    func entry(_ code: String, in unit: String = "YE") async throws -> EvidenceAPI.Entry {
        try await get("/v1/units/\(self.unit(unit))/indicators/\(indicator(code).id)", as: token(.administrator)).json()
    }

    func workbook(_ unit: String = "YE", as token: String? = nil) async throws -> EvidenceAPI.Workbook {
        let reader = if let token { token } else { try await self.token(.administrator) }
        return try await get("/v1/units/\(self.unit(unit))/workbook", as: reader).json()
    }

    func row(_ code: String, in unit: String = "YE") async throws -> EvidenceAPI.WorkbookRow {
        try #require(try await workbook(unit).sections.flatMap(\.rows).first { $0.code == code })
    }

    func preview(_ unit: String = "YE") async throws -> EvidenceAPI.SubmissionPreview {
        try await get("/v1/units/\(self.unit(unit))/phases/\(baseline.id)/submission-preview", as: token(.spoc, unit)).json()
    }

    /// What a person who looked at the preview sends.
    func request(_ codes: [String], in unit: String = "YE", note: String? = nil) async throws -> EvidenceAPI.SubmissionRequest {
        let entries = try await preview(unit).entries.filter { codes.contains($0.code) }
        let seen = Dictionary(entries.flatMap(\.items).map { ($0.evidence, $0) }) { first, _ in first }
        return EvidenceAPI.SubmissionRequest(
            indicators: entries.map(\.indicator), note: note,
            expected:
                seen.map { EvidenceAPI.ExpectedRevision(evidence: $0.key, revision: $0.value.revision, files: $0.value.files?.map(\.id)) },
            expectedStatements: entries.flatMap { entry in
                entry.items.compactMap { item in
                    item.link.map { .init(indicator: entry.indicator, evidence: item.evidence, number: $0.statement.number) }
                }
            })
    }

    func post(_ request: EvidenceAPI.SubmissionRequest, in unit: String = "YE", as token: String? = nil, key: String? = nil) async throws -> TestAnswer {
        let spoc = if let token { token } else { try await self.token(.spoc, unit) }
        return try await send("POST", "/v1/units/\(self.unit(unit))/phases/\(baseline.id)/submissions", request, as: spoc, key: key)
    }

    func submit(_ codes: String..., in unit: String = "YE") async throws -> EvidenceAPI.Submission {
        let answer = try await post(request(codes, in: unit), in: unit)
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    func answer(_ point: EvidenceAPI.ReturnedPoint, _ code: String, _ text: String, in unit: String = "YE", ifMatch: String? = nil) async throws -> TestAnswer {
        try await send(
            "PUT", "/v1/units/\(self.unit(unit))/indicators/\(indicator(code).id)/points/\(point.id)/answer", EvidenceAPI.PointAnswer(answer: text),
            as: token(.contributor, unit), ifMatch: ifMatch ?? point.etag)
    }
}
