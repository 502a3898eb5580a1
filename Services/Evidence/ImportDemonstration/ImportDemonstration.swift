import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Fills a few units with sample evidence through the same use cases as the API, in the names of the sample people. All or nothing, and once.
struct ImportDemonstration: Sendable {
    let dependencies: Dependencies

    /// - Returns: how many items were recorded; nil where the sample was imported before.
    func callAsFunction(_ file: DemonstrationFile, as caller: Caller) async throws -> Int? {
        try caller.access.requireAdministrator()
        let place = try await DemonstrationPlace(file, dependencies, as: caller)
        return try await dependencies.pool.transaction { transaction in
            guard try await !wasDone(in: transaction) else { return nil }
            let recorded = try await record(file.evidence, place, in: transaction)
            for proposal in file.applicability { try await propose(proposal, place, in: transaction) }
            for submission in file.submit { try await submit(submission, recorded, place, in: transaction) }
            try await dependencies.record(Self.action, subject: "demonstration", before: String?.none, after: file, by: caller, in: transaction)
            return recorded.count
        }
    }

    static let action = "demonstration.imported"

    private func record(_ items: [DemonstrationFile.Item], _ place: DemonstrationPlace, in transaction: Transaction) async throws -> [EvidenceAPI.Evidence] {
        var recorded: [EvidenceAPI.Evidence] = []
        for item in items {
            let day = self.day(after: item)
            let then = Dependencies(pool: dependencies.pool, outbox: dependencies.outbox, clock: { day })
            let content = try ItemContent(try EvidenceAPI.EvidenceContent(item, place))
            let caller = try place.caller(item.recordedBy, of: item.unitCode)
            recorded.append(
                try await RecordEvidence(dependencies: then)(content, in: try place.unit(item.unitCode), draft: nil, as: caller, in: transaction))
        }
        return recorded
    }

    /// Items are written up a week after what they tell, and not in the future.
    private func day(after item: DemonstrationFile.Item) -> Date {
        let told = (item.to ?? item.from).flatMap { JSONCoding.date("\($0)T10:15:00Z") }
        return min(told.map { $0.addingTimeInterval(7 * 86_400) } ?? dependencies.now(), dependencies.now())
    }

    private func propose(_ proposal: DemonstrationFile.Proposal, _ place: DemonstrationPlace, in transaction: Transaction) async throws {
        _ = try await ProposeApplicability(dependencies: dependencies).propose(
            .init(applies: proposal.applies, reason: proposal.reason), for: try place.indicator(proposal.indicatorCode), in: try place.unit(proposal.unitCode),
            from: ETag(revision: 0), as: try place.caller(.spoc, of: proposal.unitCode), transaction)
    }

    private func submit(
        _ submission: DemonstrationFile.Submission, _ recorded: [EvidenceAPI.Evidence], _ place: DemonstrationPlace, in transaction: Transaction
    ) async throws {
        let unit = try place.unit(submission.unitCode)
        let indicators = try submission.indicators.map { try place.indicator($0) }
        let seen = recorded.filter { item in item.unit == unit && item.cited.contains { indicators.contains($0.indicator) } }
        let request = EvidenceAPI.SubmissionRequest(indicators: indicators, expected: seen.map { .init(evidence: $0.id, revision: $0.revision) })
        _ = try await SubmitEntries(dependencies: dependencies)(
            try EntriesToSubmit(request), phase: place.phase, of: unit, as: try place.caller(.spoc, of: submission.unitCode), in: transaction)
    }
}

extension EvidenceAPI.EvidenceContent {
    fileprivate init(_ item: DemonstrationFile.Item, _ place: DemonstrationPlace) throws {
        let author = try place.person(item.recordedBy, of: item.unitCode)
        self.init(
            title: item.title, whatWasDone: item.whatWasDone, whatChanged: item.whatChanged, from: item.from, to: item.to, kinds: item.kinds,
            characteristics: item.characteristics, aims: item.aims,
            indicators: try item.indicators.map { .init(indicator: try place.indicator($0.code), howThisMeetsIt: $0.howThisMeetsIt) },
            sources: item.sources, reviewBy: item.reviewBy,
            control: .init(marking: item.marking, suitableForPublication: nil, owner: author.name, authors: [.init(name: author.name, rank: author.rank)])
        )
    }
}
