import ContractsCore
import ContractsEIA
import Hummingbird
import ServiceKit

/// One section: to read, or to write with the guide's questions beside each field (I3).
enum WriteSection {
    static func show(_ visit: Visit) async throws -> Response {
        let detail = try await detail(visit)
        var open = OpenSection(detail)
        if detail.mayWrite, visit.query("mine") != "no", let draft = try await KeepSectionDraft.find(detail, visit), draft.content != detail.content {
            open.content = draft.content
            open.keptAt = visit.catalogue.time(draft.savedAt)
            open.isDraft = true
            // Somebody saved the section since: the save then shows both texts.
            if draft.basedOn != detail.state.revision {
                open.base = draft.basedOn
                open.etag = ETag(revision: draft.basedOn).description
            }
        }
        return try await open.page(visit)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let detail = try await detail(visit)
        var open = OpenSection(detail, form)
        if let changed = open.content.afterButton(form["action"], of: detail.section) {
            open.content = changed
            try await open.keep(visit)
            return try await open.page(visit)
        }
        for wrong in open.content.wrongDates(in: detail.section) {
            open.errors.add(wrong.name, visit.text("eia_error_date", ["label": wrong.label]))
        }
        if open.errors.isEmpty {
            let sent = open.content.withoutBlankRows
            do {
                let saved = try await visit.eia(
                    EIAAPI.saveSection, ["assessment": detail.assessment.id, "section": detail.section.key], body: sent, match: open.etag)
                return try await visit.redirect(to: try await next(saved, form["action"], visit), flash: flash(saved, after: detail, visit))
            } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
                try await open.keep(visit)
                return try await conflict(open, visit)
            } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
                open.errors.add(refusal.problem, field: SectionPointers(section: detail.section, sent: sent, shown: open.content).field)
            }
        }
        try await open.keep(visit)
        return try await open.page(visit)
    }

    static func detail(_ visit: Visit) async throws -> EIAAPI.SectionDetail {
        let assessment = try visit.path("assessment", as: AssessmentID.self), section = try visit.context.path("section", as: String.self)
        return try await visit.eia(EIAAPI.getSection, ["assessment": assessment, "section": section])
    }

    /// On to the next section, or back to the list of all.
    private static func next(_ saved: EIAAPI.SectionDetail, _ action: String?, _ visit: Visit) async throws -> String {
        let id = saved.assessment.id
        guard action == "next" else { return Address.assessment(id) }
        let sections = try await visit.eia(EIAAPI.getAssessment, ["assessment": id]).sections
        return sections.first { $0.number > saved.section.number }.map { Address.section($0.key, of: id) } ?? Address.assessment(id)
    }

    private static func flash(_ saved: EIAAPI.SectionDetail, after before: EIAAPI.SectionDetail, _ visit: Visit) -> Flash {
        if saved.state.revision == before.state.revision { return Flash(.notice, visit.text("eia_section_unchanged", ["title": saved.section.title])) }
        let owed = saved.state.blanks.count(where: \.required)
        return Flash(
            .success, visit.text("eia_section_saved_flash", ["title": saved.section.title]),
            text: owed == 0 ? visit.text("eia_section_complete") : visit.text("eia_blanks_required", count: owed))
    }

    /// Both texts, side by side. Nothing that was typed is lost: it stands in the form, and in the draft.
    private static func conflict(_ open: OpenSection, _ visit: Visit) async throws -> Response {
        let standing = try await detail(visit)
        let base = try await visit.ifAvailable { try await revision(open.base, of: standing, visit) } ?? nil
        let merge = SectionMerge(standing.section, mine: open.content, theirs: standing.content, base: base)
        let page = ConflictPage(merge, standing, catalogue: visit.catalogue)
        let head = AssessmentPlace.head(standing.assessment, title: page.heading, hasErrors: true, visit)
        return try await visit.page("conflict", page, head, status: .preconditionFailed)
    }

    /// A revision of the section; the empty section for 0, nil for one too old to look for.
    private static func revision(_ number: Int, of section: EIAAPI.SectionDetail, _ visit: Visit) async throws -> EIAAPI.SectionContent? {
        if number == 0 { return EIAAPI.SectionContent(fields: [:]) }
        let path: [String: any CustomStringConvertible] = ["assessment": section.assessment.id, "section": section.section.key]
        var cursor: String?
        for _ in 0..<10 {
            let page = try await visit.eia(EIAAPI.listSectionRevisions, path, query: [("limit", "50")] + (cursor.map { [("cursor", $0)] } ?? []))
            if let found = page.items.first(where: { $0.number == number }) { return found.content }
            guard let next = page.next else { return nil }
            cursor = next
        }
        return nil
    }
}
