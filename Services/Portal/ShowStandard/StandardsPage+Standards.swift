import ContractsEvidence

extension StandardsPage {
    /// - Parameter standards: nil where the evidence service did not answer.
    init(_ standards: [EvidenceAPI.StandardSummary]?, catalogue: Catalogue) {
        unavailable = standards == nil ? Unavailable(catalogue, retryURL: "/standards") : nil
        emptyState = standards?.isEmpty == true ? Empty(catalogue.text("standards_empty"), action: catalogue.text("standards_empty_action")) : nil
        self.standards = (standards ?? []).enumerated().map { index, standard in
            Standard(id: "standard-\(index)", name: standard.title, versions: standard.versions.map { Version($0, catalogue: catalogue) })
        }
    }
}

extension StandardsPage.Version {
    init(_ version: EvidenceAPI.StandardSummary.Version, catalogue: Catalogue) {
        url = Address.standard(version.id)
        label = version.title
        let count = version.phases.reduce(0) { $0 + $1.indicators }
        let indicators = catalogue.text("standards_indicators", count: count)
        facts =
            if version.state == .draft {
                catalogue.text("standards_version_unpublished", ["indicators": indicators])
            } else if let date = version.publishedOn {
                catalogue.text("standards_version_published", ["indicators": indicators, "date": catalogue.date(date)])
            } else {
                indicators
            }
        note = version.phases.contains { !$0.national && $0.indicators > 0 } ? catalogue.text("standards_draft") : nil
    }
}
