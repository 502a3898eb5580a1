import ContractsCore
import ContractsEIA

/// A section's form, or the section to read. Template `eia/section`.
struct SectionPage: Sendable {
    struct Point: Sendable {
        let title: String
        let text: String
    }

    struct Form: Sendable {
        let action: String
        let autosaveURL: String
        let etag: String
        let base: Int
        let savedText: String
        let fields: [SectionFormField]
        let saveNext: String?
        let cancelURL: String
    }

    let caption: String
    let heading: String
    let lede: String
    let mark: AssessmentMark
    let errorSummary: ErrorSummary?
    let draftNote: EvidenceFormPage.DraftNote?
    let blanksTitle: String?
    let blanks: [Link]
    let pointsTitle: String?
    let points: [Point]
    let pointsLink: Link?
    let form: Form?
    let reading: SectionReading?
    let readOnly: String?
    let links: [Link]

    init(_ open: OpenSection, sections: [EIAAPI.SectionState], catalogue: Catalogue) {
        let (detail, section, id) = (open.detail, open.detail.section, open.detail.assessment.id)
        caption = AssessmentPlace.below(detail.assessment)
        heading = catalogue.text("eiaqa_section_heading", ["number": String(section.number), "title": section.title])
        lede = section.purpose
        mark = AssessmentMark(detail.state.progress, catalogue: catalogue)
        let writes = detail.mayWrite || !open.errors.isEmpty
        let fields = section.fields.map { field in
            SectionFormField(
                field, open.content.fields[field.key], advice: detail.advice.filter { $0.field == field.key }, errors: open.errors, catalogue: catalogue)
        }
        errorSummary = ErrorSummary(fields.flatMap(\.fields), others: open.errors.others, catalogue: catalogue)
        draftNote = open.isDraft ? open.keptAt.map { SectionPage.note($0, detail, catalogue) } : nil
        let owed = detail.state.revision == 0 ? [] : detail.state.blanks.filter(\.required)
        blanksTitle = owed.isEmpty ? nil : catalogue.text("eia_blanks_required", count: owed.count)
        blanks = owed.map { Link($0.label, "#" + SectionPage.anchor($0)) }
        points = detail.points.filter { $0.state != .settled }.map { point in
            Point(
                title: catalogue.text("eia_point", ["number": String(point.number), "category": point.categoryLabel]), text: point.text)
        }
        pointsTitle = points.isEmpty ? nil : catalogue.text("eia_points", count: points.count)
        pointsLink = points.isEmpty ? nil : Link(catalogue.text("eia_points_all"), Address.feedbackPoints(id))
        let next = sections.first { $0.number > section.number }, previous = sections.last { $0.number < section.number }
        form =
            writes
            ? Form(
                action: Address.section(section.key, of: id), autosaveURL: Address.sectionDraft(section.key, of: id), etag: open.etag, base: open.base,
                savedText: open.keptAt.map { catalogue.text("autosave_saved", ["time": $0]) } ?? catalogue.text("autosave_on"), fields: fields,
                saveNext: next == nil ? nil : catalogue.text("eia_section_save_next"), cancelURL: Address.assessment(id)) : nil
        reading = writes ? nil : SectionReading(section, detail.content, advice: [], catalogue: catalogue)
        readOnly = writes ? nil : catalogue.text("eia_section_read_only")
        links = [
            previous.map { Link(catalogue.text("eia_section_previous", ["title": $0.title]), Address.section($0.key, of: id)) },
            next.map { Link(catalogue.text("eia_section_next", ["title": $0.title]), Address.section($0.key, of: id)) },
            Link(catalogue.text("eia_section_all"), Address.assessment(id)),
            detail.state.revision > 0 ? Link(catalogue.text("eia_section_history"), Address.sectionHistory(section.key, of: id)) : nil,
            writes ? Link(catalogue.text("eiaqa_learning"), Address.learning) : nil,
            writes ? Link(catalogue.text("eiaqa_mitigations"), Address.mitigations) : nil,
        ].compactMap(\.self)
    }

    private static func anchor(_ blank: EIAAPI.Blank) -> String {
        blank.row.map { "row-\(blank.field)-\($0)" } ?? "field-\(blank.field)"
    }

    private static func note(_ kept: String, _ detail: EIAAPI.SectionDetail, _ catalogue: Catalogue) -> EvidenceFormPage.DraftNote {
        EvidenceFormPage.DraftNote(
            title: catalogue.text("eia_draft_opened", ["time": kept]), link: nil,
            discard: Link(catalogue.text("draft_discard"), Address.discardSectionDraft(detail.section.key, of: detail.assessment.id)),
            discardAbout: catalogue.text("eia_draft_about"))
    }
}
