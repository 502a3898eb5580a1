import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// From now on everybody who is signed in may read it as it was approved (I4). What it replaces is superseded.
struct Publish: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ assessment: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        let acting = ActOnAssessment(journal: dependencies.journal)
        let listed = try await acting(.publish, on: assessment, from: expected, as: caller, in: transaction) { before in
            let stays = Lifecycle.of(.publish).or[before.state] != nil
            if stays, try await EIAAPI.Publication.latest(of: assessment, in: transaction)?.published == true { throw AssessmentRefusal.publishedAlready }
            let listing = try await RegisterListing(published: before, guide: dependencies.guides.guide(before.guide, in: transaction), in: transaction)
            try await listing.record(reason: nil, at: dependencies.now, by: caller.person, in: transaction)
            return .init(state: stays ? before.state : nil, columns: listing.columns(at: dependencies.now))
        }
        try await Supersession(dependencies: dependencies).follow(listed, as: caller, in: transaction)
        let after = try await ReviewAtOnce(dependencies: dependencies).follow(listed, as: caller, in: transaction)
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }
}
