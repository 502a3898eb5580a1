import ContractsEvidence
import ContractsQA

/// What is different from what the last rating judged.
struct RatingDifferences: Sendable {
    struct Revised: Sendable {
        let id: String
        let title: String
        let url: String
        let span: String
        let differences: [EvidenceComparePage.Difference]
        /// Files that came and went.
        let files: [String]
        /// Said where the evidence service did not answer.
        let unread: String?
    }

    let heading: String
    let lines: [Link]
    let revised: [Revised]
    let same: String?

    /// - Parameters:
    ///   - compared: by item, as far as the evidence service answered.
    ///   - restated: items of which the unit says something else now.
    init(_ since: QAAPI.SinceJudged, compared: [EvidenceID: EvidenceAPI.RevisionComparison], restated: [Restated] = [], catalogue: Catalogue) {
        heading = catalogue.text("rate_since_title", ["date": catalogue.date(since.at)])
        lines =
            since.added.map { Link(catalogue.text("rate_since_added", ["title": $0.title]), Address.revision($0.revision, of: $0.evidence)) }
            + since.removed.map { Link(catalogue.text("rate_since_removed", ["title": $0.title]), Address.revision($0.revision, of: $0.evidence)) }
        let said = Dictionary(restated.map { ($0.evidence, EvidenceComparePage.Difference($0, catalogue)) }) { first, _ in first }
        let only = restated.filter { item in !since.revised.contains { $0.evidence == item.evidence } }
        let changed = since.revised.map { item in
            Revised(
                id: "revised-\(item.evidence)", title: item.title, url: Address.compare(item.evidence, from: item.from, to: item.to),
                span: item.from == item.to
                    ? catalogue.text("rate_since_files_only") : catalogue.text("rate_since_span", ["from": String(item.from), "to": String(item.to)]),
                differences: (compared[item.evidence]?.fields ?? []).enumerated().map {
                    EvidenceComparePage.Difference($1, place: $0, prefix: "\(item.evidence)-", catalogue)
                } + (said[item.evidence].map { [$0] } ?? []),
                files: (item.filesAdded ?? []).map { catalogue.text("rate_since_file_added", ["name": $0.name]) }
                    + (item.filesRemoved ?? []).map { catalogue.text("rate_since_file_removed", ["name": $0.name]) },
                unread: item.from == item.to ? nil : compared[item.evidence] == nil ? catalogue.text("rate_unread") : nil
            )
        }
        revised = changed + only.map { Revised($0, said[$0.evidence], catalogue) }
        let unchanged = since.unchanged - only.count
        let nothing = since.added.isEmpty && since.removed.isEmpty && revised.isEmpty
        same = nothing ? catalogue.text("rate_since_nothing") : unchanged > 0 ? catalogue.text("rate_since_unchanged", count: unchanged) : nil
    }
}

extension RatingDifferences.Revised {
    /// The same revision with another statement of the unit's.
    fileprivate init(_ item: Restated, _ difference: EvidenceComparePage.Difference?, _ catalogue: Catalogue) {
        id = "revised-\(item.evidence)"
        title = item.title
        url = Address.revision(item.revision, of: item.evidence)
        span = catalogue.text("rate_since_statement")
        differences = difference.map { [$0] } ?? []
        files = []
        unread = nil
    }
}

extension EvidenceComparePage.Difference {
    fileprivate init(_ item: Restated, _ catalogue: Catalogue) {
        id = "difference-\(item.evidence)-stated"
        label = catalogue.text("evidence_how_meets")
        pieces = Piece.between(item.from, item.to)
    }
}
