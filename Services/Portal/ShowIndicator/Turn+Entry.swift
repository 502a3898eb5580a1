import ContractsEvidence

extension Turn {
    /// Whose turn it is on an entry, at the head of its page.
    init(_ entry: EvidenceAPI.Entry, reader: WorkbookReader, catalogue: Catalogue) {
        let row = entry.row
        let yours = reader.hasTurn(row)
        let whose =
            switch row.turn {
            case _ where yours: "turn_yours"
            case .nobody where row.asksForFreshEvidence: "turn_unit"
            case .contributor: "turn_unit"
            case .spoc: "turn_spoc"
            case .adviser: "turn_adviser"
            case .nobody: "turn_none"
            }
        func date(_ kind: EvidenceAPI.TrailKind) -> [String: String] {
            ["date": entry.trail.first { $0.kind == kind }.map { catalogue.date($0.at) } ?? ""]
        }
        // Asked for while an older submission is in QA, it is said beside what waits there.
        let fresh = row.state == .notApplicable || row.changedSinceAssured ? nil : row.freshEvidenceAsked
        let asked = fresh.map { catalogue.text("turn_fresh", ["activity": $0.activity, "date": catalogue.date($0.since)]) }
        let what =
            switch row.state {
            case .notApplicable: catalogue.text("turn_not_applicable", ["reason": row.applicability.reason ?? ""])
            case .notStarted: catalogue.text("turn_start")
            case .drafting: catalogue.text("turn_draft")
            case .returned where row.openPoints == 0: catalogue.text("turn_resubmit")
            case .returned: catalogue.text("turn_answer", count: row.openPoints)
            case _ where row.changedSinceAssured: catalogue.text("turn_changed")
            case .submitted: catalogue.text("turn_local", date(.submitted))
            case .locallyAssured: catalogue.text("turn_corporate", date(.locallyAssured))
            case .corporatelyAssured where row.asksForFreshEvidence: ""
            case .corporatelyAssured: catalogue.text("turn_assured", date(.corporatelyAssured))
            }
        self.init(
            yours: yours, whose: catalogue.text(whose), what: [what, asked ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
            link: entry.mayProposeApplicability || entry.mayDecideApplicability
                ? Link(catalogue.text("indicator_applicability"), Address.applicability(entry.indicator.id, in: entry.unit.id)) : nil
        )
    }
}
