import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension RateEntry {
    /// What an accepted rating does to the indicator's gap (Q5).
    ///
    /// Under the threshold it opens one, or keeps open the one that waits or is worked on; where the gap was accepted or its action is verified, a corporate
    /// rating under the threshold says that this did not do: another gap takes its place. A corporate rating at or over the threshold closes it.
    /// - Parameter gap: the one that stands, held; nil where none does.
    func settle(_ gap: StandingGap?, by rating: NewRating, in transaction: Transaction) async throws -> GapID? {
        guard rating.isGap else {
            if rating.judgement.stage == .corporate { try await gap?.close(.rated, detail: rating.step?.label, by: rating.by, at: rating.at, in: transaction) }
            return nil
        }
        guard let gap else { return try await open(rating, follows: nil, in: transaction) }
        if rating.judgement.stage == .corporate, gap.state == .accepted || gap.state == .awaitingRating {
            try await gap.close(.followed, detail: rating.step?.label, by: rating.by, at: rating.at, in: transaction)
            return try await open(rating, follows: gap.id, in: transaction)
        }
        try await gap.keepOpen(for: rating.id, by: rating.by, at: rating.at, in: transaction)
        return gap.id
    }

    private func open(_ rating: NewRating, follows: GapID?, in transaction: Transaction) async throws -> GapID {
        try await StandingGap.open(
            rating.entry.unit, rating.entry.indicator, phase: rating.entry.phase, rating: rating.id, follows: follows, detail: rating.step?.label,
            by: rating.by,
            at: rating.at, in: transaction)
    }
}
