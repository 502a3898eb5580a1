import ContractsEvidence
import ServiceKit

extension EvidenceAPI.Evidence {
    /// What was stored just now, without reading it again.
    init(_ revision: ReviseEvidence.NewRevision, of before: EvidenceRow, cited: [EvidenceAPI.CitedIndicator], files: [EvidenceAPI.EvidenceFile]?) {
        self.init(
            id: before.id, unit: before.unit, unitName: before.unitName, content: revision.content.content, cited: cited, revision: revision.number,
            sha256: revision.content.json.sha256, createdAt: before.createdAt, savedAt: revision.at, savedBy: revision.author, authors: revision.authors,
            frozenIn: [], etag: EvidenceRow.etag(before.version + 1, files: before.filesVersion, states: before.fileStates).description, files: files
        )
    }
}
