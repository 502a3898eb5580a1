import ContractsCore
package import Foundation
import HTTPTypes

extension ServiceRequestContext {
    /// The version that the change was made from.
    /// - Throws: the 428 problem when `If-Match` is missing, is `*`, or is not exactly one strong tag: a change here always names what it replaces.
    package var ifMatch: ETag {
        get throws(ProblemError) {
            guard let header = headers[.ifMatch], let tag = ETag(header) else { throw .versionRequired }
            return tag
        }
    }

    /// Compares the version that the change was made from with the one that stands.
    /// - Throws: the 428 problem, or the 412 problem that says who changed it and when.
    package func requireMatch(_ current: ETag, changedBy: String, changedAt: Date) throws(ProblemError) {
        guard try ifMatch == current else {
            throw .changedMeanwhile(Problem.CurrentVersion(etag: current.description, changedBy: changedBy, changedAt: changedAt))
        }
    }
}
