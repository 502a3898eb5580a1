import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// A published assessment as it was approved, whatever became of it since; of a withheld one what the register says of it (I4).
struct GetPublished: Sendable {
    let dependencies: Dependencies

    /// - Throws: `notFound` for what was neither published nor withheld.
    func callAsFunction(_ assessment: AssessmentID) async throws -> EIAAPI.PublishedAssessment {
        try await dependencies.pool.transaction(.readOnly) { transaction in
            guard let listed = try await RegisterRow.all([assessment], in: transaction)[assessment],
                let row = try await AssessmentRow.find(assessment, in: transaction)
            else { throw AccessRefusal.notFound }
            let guide = try await dependencies.guides.guide(row.guide, in: transaction)
            let people = try await PeopleOfApproval(of: row, round: listed.round, in: transaction)
            guard listed.published else {
                return EIAAPI.PublishedAssessment(entry: .init(listed), guide: .init(guide), owner: people.owner, authors: [], sections: [])
            }
            let round = try await EIAAPI.Round.find(listed.round, of: assessment, in: transaction)
            let contents = try await FrozenContent.all(of: assessment, round: listed.round, in: transaction)
            return EIAAPI.PublishedAssessment(
                entry: .init(listed), guide: .init(guide), owner: people.owner, authors: people.authors,
                approval: try await EIAAPI.Approval.all(of: assessment, in: transaction).first { $0.round == listed.round },
                decision: try await EIAAPI.Decision.all(of: assessment, in: transaction).last { $0.at <= listed.publishedAt },
                sections: guide.document.value.sections.map { .init(section: $0, content: contents[$0.key] ?? .init(fields: [:])) },
                sha256: round?.sha256, proposal: round?.proposal)
        }
    }
}
