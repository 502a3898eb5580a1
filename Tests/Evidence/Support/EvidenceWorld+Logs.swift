import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

extension EvidenceWorld {
    func addLogLine(_ kind: EvidenceAPI.LogKind, _ content: EvidenceAPI.LogContent, in unit: String = "YE", key: String? = nil) async throws -> TestAnswer {
        try await send("POST", "/v1/units/\(self.unit(unit))/logs/\(kind.rawValue)", content, as: token(.contributor, unit), key: key)
    }

    func logLine(_ kind: EvidenceAPI.LogKind, _ content: EvidenceAPI.LogContent, in unit: String = "YE") async throws -> EvidenceAPI.LogLine {
        let answer = try await addLogLine(kind, content, in: unit)
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    func log(_ kind: EvidenceAPI.LogKind, in unit: String = "YE", query: String = "") async throws -> Page<EvidenceAPI.LogLine> {
        try await get("/v1/units/\(self.unit(unit))/logs/\(kind.rawValue)\(query)", as: token(.commander, unit)).json()
    }
}

extension EvidenceAPI.LogContent {
    static func risk(_ text: String, likelihood: Int, impact: Int) -> EvidenceAPI.LogContent {
        .init(
            on: .sample, text: text, risk: .init(likelihood: likelihood, impact: impact, mitigation: "A second contributor.", owner: "Superintendent, Enfield"))
    }

    static func effort(_ minutes: Int, role: String = "Contributor", activity: String = "Writing", on day: LocalDate = .sample) -> EvidenceAPI.LogContent {
        .init(on: day, text: "Indicator 1B", effort: .init(minutes: minutes, role: role, activity: activity))
    }
}

extension LocalDate {
    static var sample: LocalDate {
        guard let day = LocalDate("2010-03-01") else { preconditionFailure("the sample day is a day") }
        return day
    }
}
