import ContractsCore
import ContractsEvidence
import ContractsQA

/// A unit's two ratings of every indicator side by side. Template `qa/ratings`.
struct RatingsPage: Sendable {
    struct Given: Sendable {
        let mark: RatingMark
        let by: String
        /// "Interim" where corporate QA has not confirmed it.
        let note: String?
    }

    struct Row: Sendable {
        let code: String
        let strapline: String
        let url: String
        let local: Given?
        let corporate: Given?
        let state: String
        let gap: Link?
        let changed: String?
    }

    let caption: String
    let heading: String
    let summary: String
    let rule: String
    let rows: [Row]
    let document: Link
    let links: [Link]

    init(_ ratings: QAAPI.UnitRatings, catalogue: Catalogue) {
        let unit = ratings.unit, applicable = ratings.rows.filter { $0.state != .notApplicable }
        caption = catalogue.text("ratings_caption", ["unit": unit.name, "phase": ratings.phase.title])
        heading = catalogue.text("ratings_title")
        let meeting = ["meeting": String(applicable.count(where: \.meets)), "applicable": String(applicable.count), "phase": ratings.phase.title]
        summary = catalogue.text(
            ratings.attainment.reached ? "ratings_reached" : ratings.attainment.interimReached ? "ratings_interim" : "ratings_not_reached",
            meeting.merging(["date": ratings.attainment.reachedOn.map { catalogue.date($0) } ?? ""]) { value, _ in value })
        rule = catalogue.text("ratings_rule", ["rule": ratings.rule.label])
        rows = ratings.rows.map { Row($0, unit: unit.id, catalogue: catalogue) }
        document = Link(catalogue.text("csv_download"), Address.ratingsDocument(unit.id, phase: ratings.phase.id))
        links = [
            Link(catalogue.text("ratings_link_workbook"), Address.workbook(unit.id, phase: ratings.phase.id)),
            Link(catalogue.text("gaps_link"), Address.gaps(unit.id)), Link(catalogue.text("meetings_link"), Address.meetings(unit.id)),
        ]
    }
}

extension RatingsPage.Row {
    fileprivate init(_ row: QAAPI.UnitRatingRow, unit: UnitID, catalogue: Catalogue) {
        code = row.indicator.code
        strapline = row.indicator.strapline
        url = Address.indicator(row.indicator.id, in: unit)
        func given(_ step: QAAPI.GivenStep?, _ stage: QAAPI.Stage, note: String?) -> RatingsPage.Given? {
            step.map { RatingsPage.Given(mark: RatingMark($0.step, stage), by: catalogue.signature($0.by, catalogue.date($0.at)), note: note) }
        }
        local = given(row.local, .local, note: row.interim ? catalogue.text("ratings_note_interim") : nil)
        corporate = given(row.corporate, .corporate, note: nil)
        state = catalogue.text("qa_state_\(row.state.rawValue)")
        gap = row.gap.map { Link(catalogue.text("gap_state_\($0.state.rawValue)"), Address.gap($0.id)) }
        changed = row.changed ? catalogue.text("queue_changed") : nil
    }
}

extension CSVFile {
    /// The same table to save.
    init(_ ratings: QAAPI.UnitRatings, catalogue: Catalogue) {
        func cells(_ given: QAAPI.GivenStep?) -> [String] {
            [given?.step.label ?? "", given.map { catalogue.person($0.by.name, rank: $0.by.rank) } ?? "", given.map { LocalDate($0.at).description } ?? ""]
        }
        self.init(
            head: [
                "queue_column_unit", "workbook_column_indicator", "ratings_column_strapline", "ratings_local", "ratings_local_by", "ratings_local_on",
                "ratings_corporate", "ratings_corporate_by", "ratings_corporate_on", "ratings_column_state", "ratings_column_gap",
            ].map { catalogue.text($0) },
            rows: ratings.rows.map { row in
                [ratings.unit.name, row.indicator.code, row.indicator.strapline] + cells(row.local) + cells(row.corporate)
                    + [
                        catalogue.text("qa_state_\(row.state.rawValue)"), row.gap.map { catalogue.text("gap_state_\($0.state.rawValue)") } ?? "",
                    ]
            }
        )
    }
}
