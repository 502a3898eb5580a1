import ContractsCore
import ContractsEIA
import TestSupport
import Testing

@testable import EIAService

/// Writing an assessment; each expects that it works unless it hands back the answer.
extension EIAWorld {
    func section(_ key: String, of assessment: AssessmentID, as person: TestPerson = .author) async throws -> EIAAPI.SectionDetail {
        try await read("/v1/assessments/\(assessment)/sections/\(key)", as: token(person))
    }

    /// - Parameter ifMatch: nil: the version that stands.
    func put(
        _ content: EIAAPI.SectionContent, as key: String, of assessment: AssessmentID, by person: TestPerson = .author, ifMatch: String? = nil
    ) async throws -> TestAnswer {
        let version = if let ifMatch { ifMatch } else { try await section(key, of: assessment, as: .administrator).etag }
        return try await send("PUT", "/v1/assessments/\(assessment)/sections/\(key)", content, as: token(person), ifMatch: version)
    }

    @discardableResult
    func save(
        _ content: EIAAPI.SectionContent, as key: String, of assessment: AssessmentID, by person: TestPerson = .author, ifMatch: String? = nil
    ) async throws -> EIAAPI.SectionDetail {
        let answer = try await put(content, as: key, of: assessment, by: person, ifMatch: ifMatch)
        try #require(answer.status == 200, "\(key): \(answer.text)")
        return try answer.json()
    }

    func text(_ field: String, _ text: String) -> EIAAPI.SectionContent {
        .init(fields: [field: .init(text: text)])
    }

    /// Every section answered, by both authors.
    func fill(_ assessment: AssessmentID, words: String = "As the working group found") async throws {
        for (index, section) in try EIAWorld.guide.get().sections.enumerated() {
            try await save(section.answered(reviewDate: day(365), words: words), as: section.key, of: assessment, by: index % 2 == 0 ? .author : .coauthor)
        }
    }

    /// One whose form is done.
    func filled(of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil) async throws -> EIAAPI.AssessmentDetail {
        let full = try await full(of: policy, in: unit, supersedes: supersedes)
        try await fill(full.summary.id)
        return try await detail(full.summary.id)
    }
}
