import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

extension EvidenceAPI.Evidence {
    /// - Parameters:
    ///   - published: the indicators that the item cites, among others.
    ///   - files: of this item, among others.
    init(
        _ row: EvidenceRow, citing published: [IndicatorID: EvidenceAPI.CitedIndicator], files: [EvidenceID: [EvidenceAPI.EvidenceFile]] = [:]
    ) throws {
        self.init(
            id: row.id, unit: row.unit, unitName: row.unitName,
            content: try row.decodedContent(), cited: row.indicators.compactMap { published[$0] },
            revision: row.revision, sha256: row.sha256, createdAt: row.createdAt, savedAt: row.savedAt, savedBy: row.savedByAuthor,
            authors: try JSONCoding.decoder().decode([EvidenceAPI.Author].self, from: Data(row.authors.utf8)),
            withdrawn: row.withdrawal, frozenIn: row.frozenIn, etag: row.etag.description, files: files[row.id]
        )
    }
}

extension EvidenceRow {
    var current: Version { Version(revision: version, changedBy: changedBy, changedAt: changedAt) }

    /// The version of the text, and where files were attached that of the files: `"r3"`, `"r3.2-cw"`.
    var etag: ETag { EvidenceRow.etag(version, files: filesVersion, states: fileStates) }

    static func etag(_ version: Int, files: Int, states: String?) -> ETag {
        guard files > 0 else { return ETag(revision: version) }
        return ETag("\"r\(version).\(files)-\(states ?? "")\"") ?? ETag(revision: version)
    }

    /// Requires that the text is at the version that the change was made from; what happened to the files meanwhile does not matter to it.
    /// - Throws: the problem that shows who changed it.
    func require(_ expected: ETag) throws(ProblemError) {
        let text = expected.description.prefix { $0 != "." }
        let plain = text.count < expected.description.count ? ETag("\(text)\"") ?? expected : expected
        try current.require(plain)
    }

    /// Requires that the text and the files are those that the person saw; what the scan said of the files meanwhile does not matter to it.
    /// - Throws: the problem that shows who changed the text last.
    func requireWithFiles(_ expected: ETag) throws(ProblemError) {
        let (seen, standing) = (expected.description, etag.description)
        guard seen.prefix(while: { $0 != "-" }) != standing.prefix(while: { $0 != "-" }) else { return }
        throw .changedMeanwhile(Problem.CurrentVersion(etag: standing, changedBy: changedBy, changedAt: changedAt))
    }

    func decodedContent() throws -> EvidenceAPI.EvidenceContent {
        try JSONCoding.decoder().decode(EvidenceAPI.EvidenceContent.self, from: Data(content.utf8))
    }

    var frozenIn: [SubmissionID] { frozen.count > 1 ? Set(frozen).sorted() : frozen }

    var isWithdrawn: Bool { withdrawnAt != nil }

    var savedByAuthor: EvidenceAPI.Author {
        EvidenceAPI.Author(subject: savedBy, name: savedByName, rank: savedByRank)
    }

    var withdrawal: EvidenceAPI.WithdrawalRecord? {
        guard let withdrawnAt, let withdrawnBy, let withdrawnByName, let withdrawnReason else { return nil }
        return EvidenceAPI.WithdrawalRecord(
            by: EvidenceAPI.Author(subject: withdrawnBy, name: withdrawnByName, rank: withdrawnByRank), at: withdrawnAt, reason: withdrawnReason
        )
    }
}
