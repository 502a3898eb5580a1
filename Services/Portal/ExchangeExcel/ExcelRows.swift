import ContractsEvidence

/// Which rows of a checked file are shown.
struct ExcelRows: Sendable, Equatable {
    static let pageSize = 200

    /// Nil: all.
    var kind: EvidenceAPI.RowKind?
    var page = 1

    init(kind: EvidenceAPI.RowKind? = nil, page: Int = 1) {
        self.kind = kind
        self.page = page
    }

    init(_ visit: Visit) {
        kind = visit.query("rows").flatMap(EvidenceAPI.RowKind.init)
        page = visit.query("page").flatMap(Int.init).flatMap { (1...1000).contains($0) ? $0 : nil } ?? 1
    }
}
