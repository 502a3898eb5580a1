import ContractsCore
import ContractsEIA
import Differences
import Postgres
import ServiceKit

/// What is judged: a round as it was frozen, what changed since the one before, and the points so far (I4).
struct GetReview: Sendable {
    let dependencies: Dependencies

    /// - Parameter round: nil: the newest.
    /// - Throws: `notFound` where it was never submitted, or the caller may not read it.
    func callAsFunction(_ round: Int?, of assessment: AssessmentID, as caller: Caller) async throws -> EIAAPI.ReviewSheet {
        let pool = dependencies.pool
        let known = try await KnownAssessment(assessment, as: caller, in: pool)
        let guide = try await dependencies.guides.guide(known.row.guide, in: pool).document.value
        guard let round = try await EIAAPI.Round.find(round ?? known.row.round, of: assessment, in: pool) else { throw AccessRefusal.notFound }
        let before = round.number > 1 ? try await EIAAPI.Round.find(round.number - 1, of: assessment, in: pool) : nil
        let contents = try await FrozenContent.all(of: assessment, round: round.number, in: pool)
        let earlier = if let before { try await FrozenContent.all(of: assessment, round: before.number, in: pool) } else { contents }
        let points = try await EIAAPI.FeedbackPoint.of(
            assessment, unsent: caller.access.positions(to: known.toActOn).contains(.officer), categories: guide.categories, in: pool)
        return EIAAPI.ReviewSheet(
            assessment: .init(known.row), round: round, before: before?.number, sections: sections(of: guide, contents, earlier), points: points,
            refusal: refusal(known, caller.access), proposalDifference: proposalDifference(from: before, to: round))
    }

    private func proposalDifference(from before: EIAAPI.Round?, to round: EIAAPI.Round) -> [DifferencePiece]? {
        guard let old = before?.proposal, let new = round.proposal, old != new else { return nil }
        return WordDifferences.between(old, new)
    }

    private func sections(
        of guide: EIAAPI.GuideDocument, _ contents: [String: EIAAPI.SectionContent], _ earlier: [String: EIAAPI.SectionContent]
    ) -> [EIAAPI.ReviewedSection] {
        let blank = EIAAPI.SectionContent(fields: [:])
        return guide.sections.map { section in
            let content = contents[section.key] ?? blank
            return .init(
                section: section, content: content, blanks: section.blanks(in: content), advice: section.advice(on: content, today: dependencies.today),
                differences: section.differences(from: earlier[section.key] ?? blank, to: content))
        }
    }

    /// Why the caller may not judge it.
    private func refusal(_ known: KnownAssessment, _ access: Access) -> String? {
        do {
            try access.require(.take, of: known.toActOn)
        } catch {
            return error.problem.problem.detail
        }
        guard let officer = known.row.officer, known.row.state == .inQa, !access.positions(to: known.toActOn).contains(.holder) else { return nil }
        return "\(officer.name) took this assessment. They judge it, or give it back."
    }
}
