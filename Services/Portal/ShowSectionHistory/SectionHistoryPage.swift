import ContractsCore
import ContractsEIA

/// Every revision of a section. Template `eia/section-history`.
struct SectionHistoryPage: Sendable {
    struct Revision: Sendable {
        let label: String
        let saved: String
        let hash: String
        let compare: Link
    }

    let caption: String
    let heading: String
    let revisions: [Revision]
    let emptyState: Empty?
    let pages: AssessmentsPage.Pages?
    let back: Link

    init(_ detail: EIAAPI.SectionDetail, _ found: Page<EIAAPI.SectionRevision>, isFirst: Bool, catalogue: Catalogue) {
        let (key, id) = (detail.section.key, detail.assessment.id)
        caption = AssessmentPlace.below(detail.assessment)
        heading = catalogue.text("history_heading", ["title": detail.section.title])
        revisions = found.items.map { revision in
            Revision(
                label: catalogue.text("history_revision", ["number": String(revision.number)]),
                saved: catalogue.text("history_saved", ["date": catalogue.time(revision.at), "person": catalogue.person(revision.by)]),
                hash: String(revision.sha256.prefix(12)),
                compare: Link(
                    catalogue.text(revision.number == 1 ? "eia_revision_read" : "eia_revision_compare"),
                    Address.compareSections(key, of: id, from: revision.number - 1, to: revision.number)))
        }
        emptyState = found.items.isEmpty ? Empty(catalogue.text("eia_history_empty")) : nil
        pages =
            found.next != nil || !isFirst
            ? AssessmentsPage.Pages(
                previous: isFirst ? nil : Address.sectionHistory(key, of: id),
                next: found.next.map { Address.sectionHistory(key, of: id) + "?" + Address.query([("after", $0)]) },
                where: catalogue.text("eia_history_page", count: revisions.count)) : nil
        back = Link(catalogue.text("eia_section_back"), Address.section(key, of: id))
    }
}
