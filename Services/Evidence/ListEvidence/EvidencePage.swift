import ServiceKit

/// A page with the JSON of the contract's `Page<Evidence>`.
struct EvidencePage: Encodable, Sendable {
    let items: [StoredEvidence]
    let next: String?

    init(_ rows: [EvidenceRow], _ page: PageRequest<ListEvidence.Key>) throws {
        let shown = rows.prefix(page.limit)
        self.items = shown.map(StoredEvidence.init)
        self.next = rows.count > page.limit ? try shown.last.map { try Cursor.encode(ListEvidence.Key($0)) } : nil
    }
}
