import ContractsCore
import ContractsEIA
import Foundation

extension ReviewSheetPage {
    /// - Parameter reader: the signed-in person's subject: they word their own points better.
    init(_ sheet: EIAAPI.ReviewSheet, _ detail: EIAAPI.AssessmentDetail, typed: ReviewSheetInput, form: PointForm?, reader: String, catalogue: Catalogue) {
        let summary = detail.summary, id = summary.id
        let isLast = sheet.round.number == summary.round, mayJudge = detail.allowed.contains(.approve) && isLast
        caption = "\(summary.reference) · \(summary.unit.name)"
        heading = summary.title
        state = AssessmentMark(summary.state, catalogue: catalogue)
        submitted = catalogue.text(
            "eiaqa_submitted",
            ["round": String(sheet.round.number), "person": catalogue.person(sheet.round.by), "time": catalogue.time(sheet.round.at)])
        note = sheet.round.note
        notices = ReviewSheetPage.notices(sheet, detail, typed, catalogue)
        let other = summary.officer.flatMap { $0.subject == reader ? nil : catalogue.person($0) }
        func press(_ transition: EIAAPI.Transition, _ action: String, _ label: String) -> Press? {
            guard detail.allowed.contains(transition), isLast else { return nil }
            return Press(action: action, etag: summary.etag, idempotencyKey: typed.key, label: label)
        }
        take = press(.take, Address.takeAssessment(id), catalogue.text("eiaqa_take"))
        release = press(
            .release, Address.releaseAssessment(id),
            other.map { catalogue.text("eiaqa_release_other", ["person": $0]) } ?? catalogue.text("eiaqa_release"))
        let approve = Link(catalogue.text("eiaqa_button_approval"), Address.act(.approve, on: id))
        let giveBack = Link(catalogue.text("eiaqa_button_return"), Address.act(.giveBack, on: id))
        let owed = sheet.points.contains { $0.severity != .learning && $0.state != .settled }
        primary = mayJudge ? (owed ? giveBack : approve) : nil
        acts = mayJudge ? [owed ? approve : giveBack] : []
        rounds =
            detail.rounds.count > 1
            ? detail.rounds.map { round in
                FrameLink(
                    catalogue.text("eiaqa_round", ["round": String(round.number)]), Address.reviewSheet(id, round: round.number),
                    current: round.number == sheet.round.number)
            } : []
        self.summary = catalogue.text(
            "eiaqa_sheet_summary", count: sheet.points.count,
            ["open": String(sheet.points.count { $0.severity != .learning && $0.state != .settled })])
        proposal = sheet.round.proposal ?? detail.proposal
        proposalDifference = sheet.proposalDifference.map { pieces in
            Difference(
                label: catalogue.text("eiaqa_changed_since", ["round": sheet.before.map(String.init) ?? ""]), pieces: pieces.map { Piece($0.text, $0.kind) })
        }
        jumps = sheet.sections.map { Jump($0, points: sheet.points, catalogue) }
        sections = sheet.sections.map { section in
            Section(
                section, before: sheet.before, points: sheet.points.filter { $0.section == section.section.key },
                add: form == nil ? nil : Link(catalogue.text("eiaqa_point_add_here"), Address.reviewSheet(id, section: section.section.key)),
                of: summary, typed: typed, mayJudge: mayJudge, reader: reader, catalogue: catalogue)
        }
        self.form = form
        links = [
            Link(catalogue.text("eiaqa_open_assessment"), Address.assessment(id)),
            Link(catalogue.text("eiaqa_document_link"), Address.assessmentDocument(id)), Link(catalogue.text("eiaqa_queue"), Address.assessmentQueue),
        ]
    }

    private static func notices(
        _ sheet: EIAAPI.ReviewSheet, _ detail: EIAAPI.AssessmentDetail, _ typed: ReviewSheetInput, _ catalogue: Catalogue
    ) -> [AssessmentFormPage.Notice] {
        var notices: [AssessmentFormPage.Notice] = []
        if let refusal = typed.refusal { notices.append(.init("error", catalogue.text("eiaqa_refused"), refusal)) }
        if let refusal = sheet.refusal { notices.append(.init("warning", catalogue.text("eiaqa_may_not_judge"), refusal)) }
        if detail.summary.round != sheet.round.number {
            notices.append(
                .init(
                    "warning", catalogue.text("eiaqa_old_round"), catalogue.text("eiaqa_old_round_text"),
                    link: Link(catalogue.text("eiaqa_newest_round"), Address.reviewSheet(detail.summary.id))))
        }
        if detail.summary.retrospective {
            notices.append(.init("warning", catalogue.text("eiaqa_mark_retrospective"), catalogue.text("eiaqa_retrospective_text")))
        }
        return notices
    }
}

extension ReviewSheetPage.Jump {
    fileprivate init(_ section: EIAAPI.ReviewedSection, points: [EIAAPI.FeedbackPoint], _ catalogue: Catalogue) {
        url = "#section-\(section.section.key)"
        label = catalogue.text("eiaqa_section_heading", ["number": String(section.section.number), "title": section.section.title])
        let count = points.count { $0.section == section.section.key }
        let required = section.blanks.count { $0.required }
        let facts = [
            section.differences.isEmpty ? nil : catalogue.text("eiaqa_jump_changed"),
            required > 0 ? catalogue.text("eiaqa_jump_blanks", count: required) : nil, count > 0 ? catalogue.text("eiaqa_jump_points", count: count) : nil,
        ].compactMap(\.self)
        self.facts = facts.isEmpty ? nil : facts.joined(separator: " · ")
    }
}
