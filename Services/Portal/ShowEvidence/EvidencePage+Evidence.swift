import ContractsCore
import ContractsEvidence

extension EvidencePage {
    /// - Parameters:
    ///   - mayRecord: whether changing it is offered; the service decides. Likewise `mayPublish`, whether publishing it to all units is.
    ///   - fileErrors: why files that were sent were not attached.
    init(_ item: EvidenceAPI.Evidence, mayRecord: Bool, mayPublish: Bool, fileErrors: [String] = [], catalogue: Catalogue) {
        caption = catalogue.text("evidence_caption", ["unit": item.unitName])
        heading = item.content.title
        facts = EvidencePage.facts(item.content, catalogue)
        unavailable = nil
        evidence = Content(
            item.content, unit: item.unit, unitName: item.unitName, cited: item.cited, createdAt: catalogue.date(item.createdAt),
            revision: catalogue.text("evidence_by", EvidencePage.saved(item.revision, item.savedBy, catalogue.date(item.savedAt), catalogue)),
            hash: item.sha256, catalogue
        )
        files = FileList(item, mayRecord: mayRecord, errors: fileErrors, catalogue: catalogue)
        let history = Link(catalogue.text("evidence_link_history"), Address.history(item.id))
        if let withdrawn = item.withdrawn {
            let person = catalogue.person(withdrawn.by.name, rank: withdrawn.by.rank)
            let title = catalogue.text("evidence_withdrawn_note", ["person": person, "date": catalogue.date(withdrawn.at), "reason": withdrawn.reason])
            revisionNote = RevisionNote(title: title, url: Address.history(item.id), label: catalogue.text("evidence_link_history"))
            primary = mayRecord ? Link(catalogue.text("evidence_reinstate"), Address.reinstate(item.id)) : nil
            links = [history]
        } else {
            revisionNote = nil
            primary = mayRecord ? Link(catalogue.text("evidence_form_edit"), Address.editEvidence(item.id)) : nil
            links =
                [history] + (mayPublish ? [Link(catalogue.text("publish_link"), Address.publication(item.id))] : [])
                + (mayRecord ? [Link(catalogue.text("evidence_withdraw"), Address.withdraw(item.id))] : [])
        }
    }

    /// An earlier revision, with where the present one is.
    init(_ revision: EvidenceAPI.Revision, of item: EvidenceAPI.Evidence, cited: [EvidenceAPI.CitedIndicator], catalogue: Catalogue) {
        let saved = EvidencePage.saved(revision.number, revision.savedBy, catalogue.date(revision.savedAt), catalogue)
        caption = catalogue.text("evidence_caption", ["unit": item.unitName])
        heading = revision.content.title
        facts = EvidencePage.facts(revision.content, catalogue)
        primary = nil
        revisionNote = RevisionNote(
            title: catalogue.text("evidence_revision_note", saved.merging(["total": String(item.revision)]) { value, _ in value }),
            url: Address.evidence(item.id),
            label: catalogue.text("evidence_revision_latest")
        )
        unavailable = nil
        evidence = Content(
            revision.content, unit: item.unit, unitName: item.unitName, cited: cited, createdAt: catalogue.date(item.createdAt),
            revision: catalogue.text("evidence_by", saved), hash: revision.sha256, catalogue
        )
        files = nil
        links = [Link(catalogue.text("evidence_link_history"), Address.history(item.id))]
    }

    static func facts(_ content: EvidenceAPI.EvidenceContent, _ catalogue: Catalogue) -> String {
        catalogue.text(
            "evidence_facts",
            ["kind": EvidenceFacts.kinds(content, catalogue), "dates": EvidenceFacts.dates(content, catalogue), "marking": content.control.marking.rawValue]
        )
    }

    private static func saved(_ number: Int, _ author: EvidenceAPI.Author, _ date: String, _ catalogue: Catalogue) -> [String: String] {
        ["number": String(number), "person": catalogue.person(author.name, rank: author.rank), "date": date]
    }
}

extension EvidencePage.Content {
    fileprivate init(
        _ content: EvidenceAPI.EvidenceContent, unit: UnitID, unitName: String, cited: [EvidenceAPI.CitedIndicator], createdAt: String, revision: String,
        hash: String,
        _ catalogue: Catalogue
    ) {
        let named = Dictionary(cited.map { ($0.indicator, $0) }) { first, _ in first }
        let input = EvidenceInput(content)
        func fact(_ field: EvidenceField) -> Fact { Fact(field.label(catalogue), field.words(input, catalogue)) }
        whatWasDone = content.whatWasDone
        whatChanged = content.whatChanged.flatMap { $0.isEmpty ? nil : $0 }
        self.cited = content.indicators.map { citation in
            let indicator = named[citation.indicator]
            return EvidencePage.Cited(
                id: "cited-\(citation.indicator)", url: Address.indicator(citation.indicator, in: unit),
                code: indicator?.code ?? "",
                strapline: indicator?.strapline ?? catalogue.text("evidence_indicator_unnamed"),
                howMeets: citation.howThisMeetsIt.isEmpty ? catalogue.text("evidence_how_meets_missing") : citation.howThisMeetsIt
            )
        }
        bears = EvidencePage.FactList(facts: [fact(.list(.characteristics)), fact(.list(.aims)), fact(.text(.sources)), fact(.date(.reviewBy))])
        control = EvidencePage.FactList(facts: [
            fact(.choice(.marking)), fact(.choice(.publication)), Fact(catalogue.text("control_unit"), unitName), fact(.text(.owner)), fact(.text(.authors)),
            Fact(catalogue.text("control_created"), createdAt), Fact(catalogue.text("control_revision"), revision),
        ])
        self.hash = hash
    }
}
