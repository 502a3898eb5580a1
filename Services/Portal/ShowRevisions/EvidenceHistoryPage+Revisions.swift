import ContractsCore
import ContractsEvidence

extension EvidenceHistoryPage {
    /// - Parameter revisions: newest first.
    init(_ item: EvidenceAPI.Evidence, _ revisions: [EvidenceAPI.Revision], catalogue: Catalogue) {
        caption = catalogue.text("evidence_caption", ["unit": item.unitName])
        heading = catalogue.text("history_heading", ["title": item.content.title])
        unavailable = nil
        let before = revisions.dropFirst().map(Optional.some) + [nil]
        history = History(
            compareURL: Address.compare(item.id), comparable: revisions.count > 1,
            revisions: zip(revisions, before).enumerated().map { place, pair in Revision(pair.0, after: pair.1, of: item, place: place, catalogue) }, pages: nil
        )
        links = [Link(catalogue.text("history_back"), Address.evidence(item.id))]
    }
}

extension EvidenceHistoryPage.Revision {
    /// - Parameter place: counted from the newest; the newest two are chosen for comparing.
    fileprivate init(_ revision: EvidenceAPI.Revision, after before: EvidenceAPI.Revision?, of item: EvidenceAPI.Evidence, place: Int, _ catalogue: Catalogue) {
        url = Address.revision(revision.number, of: item.id)
        label = catalogue.text(place == 0 ? "history_revision_current" : "history_revision", ["number": String(revision.number)])
        number = revision.number
        saved = catalogue.text(
            "history_saved", ["date": catalogue.time(revision.savedAt), "person": catalogue.person(revision.savedBy.name, rank: revision.savedBy.rank)])
        changed =
            before.map { EvidenceHistoryPage.Revision.changes(from: $0.content, to: revision.content, cited: item.cited, catalogue) }
            ?? catalogue.text("history_changed_first")
        frozen = place == 0 && !item.frozenIn.isEmpty ? catalogue.text("history_frozen_now") : nil
        shortHash = String(revision.sha256.prefix(12))
        from = place == 1
        to = place == 0
    }

    /// Which fields changed.
    private static func changes(
        from old: EvidenceAPI.EvidenceContent, to new: EvidenceAPI.EvidenceContent, cited: [EvidenceAPI.CitedIndicator], _ catalogue: Catalogue
    ) -> String {
        let (old, new) = (EvidenceInput(old), EvidenceInput(new))
        let codes = Dictionary(cited.map { ($0.indicator.description, $0.code) }) { first, _ in first }
        var labels: [String] = []
        for field in EvidenceField.all(new, old) where !field.isSame(old, new) {
            let label = if case .how(let key) = field, codes[key] == nil { catalogue.text("evidence_part_meets") } else { field.label(catalogue, codes: codes) }
            if !labels.contains(label) { labels.append(label) }
        }
        return labels.isEmpty ? catalogue.text("history_changed_nothing") : labels.joined(separator: ", ")
    }
}
