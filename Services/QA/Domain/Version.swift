import ContractsCore
import Foundation
import ServiceKit

/// The version of a thing that may change: its revision, and who made it when, for those who come too late.
struct Version: Sendable {
    let revision: Int
    let changedBy: String
    let changedAt: Date

    var etag: ETag { ETag(revision: revision) }

    /// - Throws: the problem that shows who changed it, unless `expected` is this version.
    func require(_ expected: ETag) throws(ProblemError) {
        guard expected == etag else {
            throw .changedMeanwhile(Problem.CurrentVersion(etag: etag.description, changedBy: changedBy, changedAt: changedAt))
        }
    }
}
