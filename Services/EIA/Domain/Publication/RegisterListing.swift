import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// What the register finds an assessment by, from the moment when it is published or withheld (I1).
struct RegisterListing: Sendable {
    let assessment: AssessmentID
    let published: Bool
    /// Withdrawn or superseded: the search does not find it.
    let ended: Bool
    /// The approved round: what is published.
    let round: Int
    /// As it was approved.
    let title: String
    let policyTitle: String
    /// Reference, title and policy: words found here come first.
    let headline: String
    /// Everything that is published. What is withheld is found by its headline and the reason alone.
    let text: String
    /// Codes of the characteristics that it found an effect on, or could not rule one out.
    let characteristics: [String]

    /// Characters of the text that are found; PostgreSQL's text search holds no more than a megabyte of words.
    private static let textMaximum = 150_000

    init(published assessment: AssessmentRow, guide: GuideRow, in transaction: Transaction) async throws {
        let round = try await Self.approvedRound(of: assessment, in: transaction)
        let contents = try await FrozenContent.all(of: assessment.id, round: round, in: transaction)
        let document = guide.document.value
        let words = document.sections.flatMap { section in contents[section.key].map(section.words) ?? [] }
        let reasons = try await EIAAPI.Decision.all(of: assessment.id, in: transaction).last?.reasons
        self.init(
            assessment, published: true, round: round, title: try await Self.title(of: assessment, in: transaction),
            text: ([assessment.proposal] + words + [reasons].compactMap { $0 }).joined(separator: "\n"),
            characteristics: document.affectedCharacteristics(contents))
    }

    init(withheld assessment: AssessmentRow, for reason: String, in transaction: Transaction) async throws {
        let round = try await Self.approvedRound(of: assessment, in: transaction)
        let title = try await Self.title(of: assessment, in: transaction)
        self.init(assessment, published: false, round: round, title: title, text: reason, characteristics: [])
    }

    private init(_ assessment: AssessmentRow, published: Bool, round: Int, title: String, text: String, characteristics: [String]) {
        self.assessment = assessment.id
        self.published = published
        self.title = title
        policyTitle = assessment.policyTitle
        ended = [.withdrawn, .superseded].contains(assessment.state)
        self.round = round
        headline = [assessment.reference, title, assessment.policyReference, assessment.policyTitle, assessment.unitName ?? ""].joined(
            separator: "\n")
        self.text = String(text.prefix(Self.textMaximum))
        self.characteristics = characteristics
    }
}
