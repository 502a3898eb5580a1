import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

extension EvidenceAPI.Evidence {
    init(_ row: EvidenceRow) throws {
        let decoder = JSONCoding.decoder()
        self.init(
            id: row.id, unit: row.unit, unitName: row.unitName,
            content: try decoder.decode(EvidenceAPI.EvidenceContent.self, from: Data(row.content.utf8)),
            cited: try decoder.decode([EvidenceAPI.CitedIndicator].self, from: Data(row.cited.utf8)),
            revision: row.revision, sha256: row.sha256, createdAt: row.createdAt, savedAt: row.savedAt, savedBy: row.savedByAuthor,
            authors: try decoder.decode([EvidenceAPI.Author].self, from: Data(row.authors.utf8)),
            withdrawn: row.withdrawal, frozenIn: row.frozenIn, etag: row.etag.description
        )
    }
}

extension EvidenceRow {
    var current: Version { Version(revision: version, changedBy: changedBy, changedAt: changedAt) }

    var etag: ETag { current.etag }

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
