import ContractsCore
import ContractsEvidence
import ContractsQA

/// An item as exactly the judged revision says it. Partial `qa/judged-item`.
struct JudgedItem: Sendable {
    /// The words of the revision; nil where they could not be read.
    struct Written: Sendable {
        let facts: String
        let howMeets: String
        /// Whose words that is, where the unit inherited or carried the item; nil where the item says it itself.
        let stated: String?
        let whatWasDone: String
        let whatChanged: String?
    }

    let id: String
    let title: String
    let url: String
    /// "Revision 3 · 1a2b3c4d5e6f"
    let revision: String
    let authors: String
    /// "New", "Revised": against what was judged before.
    let badge: String?
    let written: Written?
    /// As they were frozen, each with what the virus scan says of it now.
    let files: [FileLine]

    /// - Parameters:
    ///   - revision: nil where the evidence service did not answer.
    ///   - frozen: the same revision in the submission.
    init(
        _ judged: QAAPI.JudgedRevision, _ revision: EvidenceAPI.Revision?, frozen: EvidenceAPI.FrozenRevision?, on indicator: IndicatorID,
        since: QAAPI.SinceJudged?, catalogue: Catalogue
    ) {
        id = "item-\(judged.evidence)"
        title = judged.title
        url = Address.revision(judged.revision, of: judged.evidence)
        self.revision = catalogue.text("rate_revision", ["number": String(judged.revision), "hash": String(judged.sha256.prefix(12))])
        authors = catalogue.text("rate_authors", ["people": judged.authors.map { catalogue.person($0.name, rank: $0.rank) }.joined(separator: "; ")])
        badge =
            if since?.added.contains(where: { $0.evidence == judged.evidence }) == true {
                catalogue.text("rate_badge_new")
            } else if since?.revised.contains(where: { $0.evidence == judged.evidence }) == true {
                catalogue.text("rate_badge_revised")
            } else {
                nil
            }
        files = (frozen?.files ?? judged.files ?? []).map { FileLine($0, catalogue) }
        written = revision.map { Written($0.content, on: indicator, frozen?.link.map { FrozenStatement($0, catalogue) }, catalogue) }
    }
}

extension JudgedItem.Written {
    fileprivate init(
        _ content: EvidenceAPI.EvidenceContent, on indicator: IndicatorID, _ statement: FrozenStatement?, _ catalogue: Catalogue
    ) {
        facts = EvidencePage.facts(content, catalogue)
        let how = statement?.text ?? content.indicators.first { $0.indicator == indicator }?.howThisMeetsIt ?? ""
        howMeets = how.isEmpty ? catalogue.text("evidence_how_meets_missing") : how
        stated = statement?.source
        whatWasDone = content.whatWasDone
        whatChanged = content.whatChanged.flatMap { $0.isEmpty ? nil : $0 }
    }
}
