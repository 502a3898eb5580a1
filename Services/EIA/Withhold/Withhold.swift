import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// It is not published, or no longer, for a reason that is: the register shows its title and why (I4). What it replaces is superseded. What was published can be
/// taken back wherever the assessment stands since.
struct Withhold: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ assessment: AssessmentID, for reason: SoundReason, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        let acting = ActOnAssessment(journal: dependencies.journal)
        let listed = try await acting(.withhold, on: assessment, from: expected, as: caller, in: transaction) { before in
            let stays = Lifecycle.of(.withhold).or[before.state] != nil
            if stays, try await EIAAPI.Publication.latest(of: assessment, in: transaction)?.published != true { throw AssessmentRefusal.notPublished }
            let listing = try await RegisterListing(withheld: before, for: reason.text, in: transaction)
            try await listing.record(reason: reason.text, at: dependencies.now, by: caller.person, in: transaction)
            return .init(state: stays ? before.state : nil, detail: reason.text, columns: listing.columns(at: dependencies.now))
        }
        try await Supersession(dependencies: dependencies).follow(listed, as: caller, in: transaction)
        let after = try await ReviewAtOnce(dependencies: dependencies).follow(listed, as: caller, in: transaction)
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }
}
