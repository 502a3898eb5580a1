import ContractsCore
import ContractsEvidence

/// An item of evidence in a list, as it bears on one indicator. Partial `evidence-card`.
struct EvidenceCard: Sendable {
    struct CardLink: Sendable {
        let url: String
        let label: String
        /// Read out after the label, because several cards have links of the same words.
        let about: String
    }

    let id: String
    let title: String
    let url: String
    let facts: String
    let changedSince: String?
    let howMeets: String
    let whatWasDone: String
    let whatChanged: String?
    let by: String
    let files: [FileLine]
    let links: [CardLink]

    init(_ evidence: EvidenceAPI.Evidence, on indicator: IndicatorID, changedSince: String?, mayRecord: Bool, catalogue: Catalogue) {
        let content = evidence.content
        id = "evidence-\(evidence.id)"
        title = content.title
        url = Address.evidence(evidence.id)
        facts = EvidenceFacts.line(content, cited: evidence.cited, catalogue: catalogue)
        self.changedSince = changedSince
        let how = content.indicators.first { $0.indicator == indicator }?.howThisMeetsIt ?? ""
        howMeets = how.isEmpty ? catalogue.text("evidence_how_meets_missing") : how
        whatWasDone = content.whatWasDone
        whatChanged = content.whatChanged.flatMap { $0.isEmpty ? nil : $0 }
        by = catalogue.text(
            "evidence_by",
            [
                "number": String(evidence.revision), "person": catalogue.person(evidence.savedBy.name, rank: evidence.savedBy.rank),
                "date": catalogue.date(evidence.savedAt),
            ]
        )
        files = (evidence.files ?? []).map { FileLine($0, mayRemove: false, catalogue) }
        var links: [CardLink] = []
        if mayRecord { links.append(CardLink(url: Address.editEvidence(evidence.id), label: catalogue.text("evidence_edit"), about: content.title)) }
        links.append(CardLink(url: Address.history(evidence.id), label: catalogue.text("evidence_history"), about: content.title))
        self.links = links
    }
}
