import ContractsCore
import ContractsEvidence

extension ListingPage.Item {
    /// What a unit inherited or carried, as its pages show it.
    init(_ link: EvidenceAPI.LinkedEvidence, mayRecord: Bool, catalogue: Catalogue) {
        let item = link.evidence
        id = "linked-\(link.indicator.indicator)-\(item.id)"
        title = item.content.title
        url = Address.revision(item.revision, of: item.id)
        let values = [
            "code": link.indicator.code, "unit": item.unitName, "date": link.until.map(catalogue.date) ?? "",
            "person": catalogue.person(link.statement.writtenBy.name, rank: link.statement.writtenBy.rank),
        ]
        facts = catalogue.text(link.kind == .inherited ? "corporate_inherited_facts" : "corporate_carried_facts", values)
        text = link.statement.text
        note = link.lapsed.map { $0.words(catalogue) }
        var links: [EvidenceCard.CardLink] = []
        if mayRecord, link.kind == .inherited {
            let (evidence, indicator) = (item.id, link.indicator.indicator)
            links = [
                .init(
                    url: Address.inherit(evidence, under: indicator, in: link.unit),
                    label: catalogue.text(link.lapsed == nil ? "corporate_restate" : "corporate_inherit_again"), about: item.content.title),
                .init(
                    url: Address.giveUp(evidence, under: indicator, in: link.unit), label: catalogue.text("corporate_give_up"), about: item.content.title),
            ]
        }
        self.links = links
    }
}

extension EvidenceAPI.Lapse {
    /// "No longer counts since 3 November 2011: …".
    func words(_ catalogue: Catalogue) -> String {
        switch (cause, reason) {
        case (.expired, _): catalogue.text("corporate_expired", ["date": catalogue.date(at)])
        case (.withdrawn, let reason?): catalogue.text("corporate_withdrawn_because", ["date": catalogue.date(at), "reason": reason])
        case (.withdrawn, nil): catalogue.text("corporate_withdrawn", ["date": catalogue.date(at)])
        }
    }
}
