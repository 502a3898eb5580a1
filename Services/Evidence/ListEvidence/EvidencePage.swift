import ContractsCore
import ContractsEvidence
import ServiceKit

/// A page with the JSON of the contract's `Page<Evidence>`.
struct EvidencePage: JSONObjectWritable, Sendable {
    let items: [StoredEvidence]
    let next: String?

    init(
        _ rows: [EvidenceRow], citing published: [IndicatorID: EvidenceAPI.CitedIndicator], files: [EvidenceID: [EvidenceAPI.EvidenceFile]],
        _ page: PageRequest<ListEvidence.Key>
    ) throws {
        let shown = rows.prefix(page.limit)
        self.items = shown.map { StoredEvidence($0, citing: published, files: files) }
        self.next = rows.count > page.limit ? try shown.last.map { try Cursor.encode(ListEvidence.Key($0)) } : nil
    }

    func write(to object: inout JSONObject) {
        object.add("items", items)
        if let next { object.add("next", next) }
    }
}
