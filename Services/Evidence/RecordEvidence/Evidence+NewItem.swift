import ContractsEvidence
import ServiceKit

extension EvidenceAPI.Evidence {
    /// What was stored just now, without reading it again.
    init(_ item: RecordEvidence.NewItem, unitName: String, cited: [EvidenceAPI.CitedIndicator]) {
        self.init(
            id: item.id, unit: item.unit, unitName: unitName, content: item.content.content, cited: cited, revision: 1, sha256: item.content.json.sha256,
            createdAt: item.at, savedAt: item.at, savedBy: item.author, authors: [item.author], frozenIn: [], etag: ETag(revision: 1).description
        )
    }
}
