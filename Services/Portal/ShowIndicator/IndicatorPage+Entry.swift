import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation

extension IndicatorPage {
    /// - Parameters:
    ///   - neighbours: the indicators before and after it in the workbook, where the workbook could be read.
    ///   - answering: the point whose answer was refused, with what was typed and what is wrong with it.
    ///   - history: the QA service's part of the story; nil where it did not answer.
    init(
        _ entry: EvidenceAPI.Entry, history: [QAAPI.HistoryStep]?, standard: String, versionLabel: String, neighbours: Neighbours, drafts: IndicatorDrafts,
        actions: ActionsPanel, answering: RefusedAnswer?,
        reader: WorkbookReader,
        catalogue: Catalogue
    ) {
        let unit = entry.unit
        let applies = entry.row.state != .notApplicable
        caption = unit.name
        code = entry.indicator.code
        wording = entry.indicator.wording
        strapline = entry.indicator.strapline
        state = StateMark(entry.row, catalogue: catalogue)
        let rating = reader.ratingStage(entry.row).map {
            Link(catalogue.text("rate_now_\($0.rawValue)"), Address.rating(entry.indicator.id, in: unit.id, stage: $0))
        }
        primary = rating ?? (entry.mayRecord && applies ? Link(catalogue.text("evidence_add"), "#title") : nil)
        turn = Turn(entry, reader: reader, catalogue: catalogue)
        unavailable = nil
        changes = Changes(entry, catalogue: catalogue)
        points = entry.points.map { Point($0, in: entry, refused: answering, catalogue: catalogue) }
        pointsTitle = catalogue.text("points_title", count: entry.row.openPoints)
        pointsFrom = entry.points.first.map {
            catalogue.text("points_from", ["person": catalogue.person($0.raisedBy.name, rank: $0.raisedBy.rank), "date": catalogue.date($0.raisedAt)])
        }
        evidence = EvidenceList(entry, drafts: drafts, catalogue: catalogue)
        linked = (entry.linked ?? []).map { ListingPage.Item($0, mayRecord: entry.mayRecord, catalogue: catalogue) }
        corporate = Link(catalogue.text("corporate_for_indicator"), Address.corporateEvidence(for: entry.indicator.id, in: unit.id))
        assurance = Assurance(entry, history: history, catalogue: catalogue)
        actionsPanel = actions
        guidance = Guidance(entry.indicator, standard: standard, version: versionLabel, catalogue: catalogue)
        guidanceUnavailable = nil
        previous = neighbours.previous.map { Link(catalogue.text("indicator_previous", ["code": $0.code]), Address.indicator($0.indicator, in: unit.id)) }
        next = neighbours.next.map { Link(catalogue.text("indicator_next", ["code": $0.code]), Address.indicator($0.indicator, in: unit.id)) }
        workbookURL = Address.workbook(unit.id, phase: entry.indicator.phase)
    }
}

extension IndicatorPage.Changes {
    /// Nil where nothing changed since the entry was frozen.
    fileprivate init?(_ entry: EvidenceAPI.Entry, catalogue: Catalogue) {
        guard entry.row.changedSinceAssured, let frozen = entry.frozenAt else { return nil }
        heading = catalogue.text("indicator_changed_title", ["date": catalogue.date(frozen)])
        items = entry.evidence.filter { $0.savedAt > frozen }.map { item in
            IndicatorPage.Changes.Item(
                url: Address.history(item.id),
                text: catalogue.text(
                    "indicator_changed_item",
                    ["title": item.content.title, "person": catalogue.person(item.savedBy.name, rank: item.savedBy.rank), "date": catalogue.date(item.savedAt)]
                )
            )
        }
    }
}

extension IndicatorPage.EvidenceList {
    fileprivate init(_ entry: EvidenceAPI.Entry, drafts: IndicatorDrafts, catalogue: Catalogue) {
        let mayRecord = entry.mayRecord && entry.row.state != .notApplicable
        heading = catalogue.text("evidence_list_title", count: entry.evidence.count)
        add = mayRecord ? QuickAdd(for: entry, drafts: drafts, catalogue: catalogue) : nil
        self.drafts = drafts.whole.map { draft in
            let title = Form(draft).text("title") ?? catalogue.text("home_card_untitled")
            return Link(catalogue.text("draft_line", ["title": title, "time": catalogue.time(draft.savedAt)]), Address.draft(draft))
        }
        items = entry.evidence.map { item in
            let since = entry.row.changedSinceAssured ? entry.frozenAt.flatMap { item.savedAt > $0 ? $0 : nil } : nil
            return EvidenceCard(
                item, on: entry.indicator.id, changedSince: since.map { catalogue.text("evidence_changed_since_assured", ["date": catalogue.date($0)]) },
                mayRecord: entry.mayRecord, catalogue: catalogue
            )
        }
        emptyState =
            entry.evidence.isEmpty
            ? Empty(catalogue.text("evidence_list_empty"), action: mayRecord ? catalogue.text("evidence_list_empty_action") : nil) : nil
        pages = nil
    }
}

extension EvidenceAPI.Entry {
    /// When the entry was last frozen, as its trail says.
    var frozenAt: Date? { trail.first { $0.kind == .submitted }?.at }
}
