import ContractsCore
package import Foundation

/// The version of a thing that may change: its revision, and who made it when, for those who come too late.
package struct Version: Sendable {
    package let revision: Int
    package let changedBy: String
    package let changedAt: Date

    package init(revision: Int, changedBy: String, changedAt: Date) {
        self.revision = revision
        self.changedBy = changedBy
        self.changedAt = changedAt
    }

    package var etag: ETag { ETag(revision: revision) }

    /// - Throws: the problem that shows who changed it, unless `expected` is this version.
    package func require(_ expected: ETag) throws(ProblemError) {
        guard expected == etag else {
            throw .changedMeanwhile(Problem.CurrentVersion(etag: etag.description, changedBy: changedBy, changedAt: changedAt))
        }
    }
}
