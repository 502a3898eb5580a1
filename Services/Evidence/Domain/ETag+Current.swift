import ContractsCore
import Foundation
import ServiceKit

extension ETag {
    /// For a change that was made from this version.
    /// - Throws: the 412 problem, with who changed it and when, where another version stands.
    func requireCurrent(_ current: ETag, changedBy: String, changedAt: Date) throws(ProblemError) {
        guard self == current else {
            throw .changedMeanwhile(Problem.CurrentVersion(etag: current.description, changedBy: changedBy, changedAt: changedAt))
        }
    }

    func requireCurrent(_ row: EvidenceRow) throws(ProblemError) {
        try requireCurrent(row.etag, changedBy: row.changedBy, changedAt: row.changedAt)
    }
}
