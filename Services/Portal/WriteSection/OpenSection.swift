import ContractsCore
import ContractsEIA
import Hummingbird
import ServiceKit

/// A section's form on its way to the screen, with what was typed: as it was opened, or with what is wrong with it.
struct OpenSection: Sendable {
    let detail: EIAAPI.SectionDetail
    var content: EIAAPI.SectionContent
    /// The version and the number of the revision that the writing began from.
    var etag: String
    var base: Int
    var errors = FieldErrors()
    /// When what is typed was kept, where it is a text that was not saved.
    var keptAt: String?
    var isDraft = false

    init(_ detail: EIAAPI.SectionDetail) {
        self.detail = detail
        content = detail.content
        etag = detail.etag
        base = detail.state.revision
    }

    /// As it was sent.
    init(_ detail: EIAAPI.SectionDetail, _ form: Form) {
        self.init(detail)
        content = SectionMerge.settled(form, detail.section, theirs: detail.content)
        etag = form["etag"] ?? ""
        base = form["base"].flatMap(Int.init) ?? detail.state.revision
    }

    func page(_ visit: Visit) async throws -> Response {
        let page = SectionPage(self, sections: try await sections(visit), catalogue: visit.catalogue)
        let head = AssessmentPlace.head(
            detail.assessment, title: visit.text("eia_page_title", ["reference": detail.assessment.reference, "title": page.heading]),
            hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/section", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Keeps what was typed for its writer alone; a page does not fail over it.
    func keep(_ visit: Visit) async throws {
        _ = try await visit.ifAvailable { try await KeepSectionDraft.save(self, visit) }
    }

    /// The other sections, for the way on.
    private func sections(_ visit: Visit) async throws -> [EIAAPI.SectionState] {
        try await visit.eia(EIAAPI.getAssessment, ["assessment": detail.assessment.id]).sections
    }
}
