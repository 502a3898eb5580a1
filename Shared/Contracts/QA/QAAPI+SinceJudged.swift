import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// What is different from what the last rating judged.
    package struct SinceJudged: Codable, Sendable, Equatable {
        package let rating: RatingID
        package let submission: SubmissionID
        package let at: Date
        package let added: [JudgedRevision]
        package let revised: [RevisedEvidence]
        package let removed: [JudgedRevision]
        package let unchanged: Int

        package init(
            rating: RatingID,
            submission: SubmissionID,
            at: Date,
            added: [JudgedRevision],
            revised: [RevisedEvidence],
            removed: [JudgedRevision],
            unchanged: Int
        ) {
            self.rating = rating
            self.submission = submission
            self.at = at
            self.added = added
            self.revised = revised
            self.removed = removed
            self.unchanged = unchanged
        }
    }

    /// An item that was judged at one revision and is at another now, or at the same with other files.
    package struct RevisedEvidence: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let title: String
        package let from: Int
        package let to: Int
        /// Attached since; absent where none was.
        package let filesAdded: [EvidenceAPI.FrozenFile]?
        /// Judged then and not there any more; absent where all are.
        package let filesRemoved: [EvidenceAPI.FrozenFile]?

        package init(
            evidence: EvidenceID, title: String, from: Int, to: Int, filesAdded: [EvidenceAPI.FrozenFile]? = nil, filesRemoved: [EvidenceAPI.FrozenFile]? = nil
        ) {
            self.evidence = evidence
            self.title = title
            self.from = from
            self.to = to
            self.filesAdded = filesAdded
            self.filesRemoved = filesRemoved
        }
    }

    /// An item that was saved after the submission.
    package struct ChangedEvidence: Codable, Sendable, Equatable {
        package let evidence: EvidenceID
        package let revision: Int
        /// Nil where the item is not part of the submission.
        package let title: String?
        package let at: Date

        package init(evidence: EvidenceID, revision: Int, title: String? = nil, at: Date) {
            self.evidence = evidence
            self.revision = revision
            self.title = title
            self.at = at
        }
    }
}
