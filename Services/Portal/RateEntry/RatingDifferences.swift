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

    /// - Parameter compared: by item, as far as the evidence service answered.
    init(_ since: QAAPI.SinceJudged, compared: [EvidenceID: EvidenceAPI.RevisionComparison], catalogue: Catalogue) {
        heading = catalogue.text("rate_since_title", ["date": catalogue.date(since.at)])
        lines =
            since.added.map { Link(catalogue.text("rate_since_added", ["title": $0.title]), Address.revision($0.revision, of: $0.evidence)) }
            + since.removed.map { Link(catalogue.text("rate_since_removed", ["title": $0.title]), Address.revision($0.revision, of: $0.evidence)) }
        revised = since.revised.map { item in
            Revised(
                id: "revised-\(item.evidence)", title: item.title, url: Address.compare(item.evidence, from: item.from, to: item.to),
                span: item.from == item.to
                    ? catalogue.text("rate_since_files_only") : catalogue.text("rate_since_span", ["from": String(item.from), "to": String(item.to)]),
                differences: (compared[item.evidence]?.fields ?? []).enumerated().map {
                    EvidenceComparePage.Difference($1, place: $0, prefix: "\(item.evidence)-", catalogue)
                },
                files: (item.filesAdded ?? []).map { catalogue.text("rate_since_file_added", ["name": $0.name]) }
                    + (item.filesRemoved ?? []).map { catalogue.text("rate_since_file_removed", ["name": $0.name]) },
                unread: item.from == item.to ? nil : compared[item.evidence] == nil ? catalogue.text("rate_unread") : nil
            )
        }
        let nothing = since.added.isEmpty && since.removed.isEmpty && since.revised.isEmpty
        same = nothing ? catalogue.text("rate_since_nothing") : since.unchanged > 0 ? catalogue.text("rate_since_unchanged", count: since.unchanged) : nil
    }
}
