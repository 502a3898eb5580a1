import ContractsCore
import ContractsEvidence

extension SubmitPage {
    /// - Parameter typed: what was sent before and could not be taken; nil shows everything ticked.
    init(_ preview: EvidenceAPI.SubmissionPreview, typed: Form?, key: String, errors: FieldErrors, catalogue: Catalogue) {
        let unit = preview.unit.id
        let ready = preview.entries.filter(\.blockers.isEmpty)
        caption = catalogue.text("submit_caption", ["unit": preview.unit.name, "phase": preview.phaseTitle])
        summary = catalogue.text(
            "submit_summary_indicators", count: ready.count, ["items": catalogue.text("submit_items", count: Set(ready.flatMap(\.items).map(\.evidence)).count)]
        )
        unavailable = nil
        warnings = ready.filter { $0.hints > 0 }.map { entry in
            Warning(url: Address.indicator(entry.indicator, in: unit), text: catalogue.text("submit_warning_hints", count: entry.hints, ["code": entry.code]))
        }
        action = Address.submit(unit, phase: preview.phase)
        idempotencyKey = key
        indicators = ready.map { Included($0, typed: typed, catalogue) }
        emptyState =
            ready.isEmpty
            ? Empty(
                catalogue.text("submit_empty"), action: catalogue.text("submit_empty_action"),
                link: Link(catalogue.text("indicator_back_to_workbook"), Address.workbook(unit, phase: preview.phase))) : nil
        leftOut = preview.entries.filter { !$0.blockers.isEmpty && $0.blockers != [.notApplicable] && $0.blockers != [.noEvidence, .notApplicable] }.map {
            entry in
            LeftOut(
                url: Address.indicator(entry.indicator, in: unit), code: entry.code, strapline: entry.strapline,
                why: entry.blockers.map { catalogue.text("submit_left_out_\($0.key)") }.joined(separator: "; ")
            )
        }
        let confirm = ready.isEmpty ? nil : Confirm(unit, preview.phase, typed: typed, errors: errors, catalogue)
        self.confirm = confirm
        errorSummary = ErrorSummary(confirm.map { [$0.declaration, $0.comment] } ?? [], others: errors.others, catalogue: catalogue)
    }
}

extension SubmitPage.Included {
    fileprivate init(_ entry: EvidenceAPI.PreviewEntry, typed: Form?, _ catalogue: Catalogue) {
        id = "indicator-\(entry.code)"
        indicator = entry.indicator.description
        code = entry.code
        strapline = entry.strapline
        included = typed.map { $0.all("indicators").contains(entry.indicator.description) } ?? true
        items = entry.items.map { item in
            SubmitPage.Item(
                url: Address.revision(item.revision, of: item.evidence), title: item.title,
                revision: catalogue.text("submission_revision", ["number": String(item.revision)]), shortHash: String(item.sha256.prefix(12)),
                seen: (["\(item.evidence)", "\(item.revision)"] + (item.files ?? []).map(\.id.description)).joined(separator: ":"),
                files: (item.files ?? []).map { FileLine($0, catalogue) },
                stated: item.link.map { "\(item.evidence):\($0.statement.number)" }, statement: item.link.map { FrozenStatement($0, catalogue) }
            )
        }
    }
}

extension SubmitPage.Confirm {
    fileprivate init(_ unit: UnitID, _ phase: PhaseID, typed: Form?, errors: FieldErrors, _ catalogue: Catalogue) {
        declaration = Choices(
            "declaration", .checkbox, legend: catalogue.text("submit_declaration"), choices: [Choices.Choice("yes", catalogue.text("submit_declaration_text"))],
            chosen: typed?.all("declaration") ?? [], error: errors["declaration"]
        )
        comment = TextArea(
            "comment", label: catalogue.text("submit_comment"), value: typed?["comment"], hint: catalogue.text("submit_comment_hint"), error: errors["comment"],
            maximum: 2000,
            catalogue: catalogue
        )
        cancelURL = Address.workbook(unit, phase: phase)
    }
}

extension EvidenceAPI.Blocker {
    fileprivate var key: String {
        switch self {
        case .noEvidence: "no_evidence"
        case .unansweredPoints: "points"
        case .alreadySubmitted: "submitted"
        case .notApplicable: "not_applicable"
        case .unchanged: "assured"
        case .missingHow: "how"
        }
    }
}
