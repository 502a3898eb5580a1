import ContractsCore
import ContractsEIA
import Hummingbird
import ServiceKit

/// Keeps a section's form while it is written, for `autosave.js`, and throws it away when its writer says so.
enum KeepSectionDraft {
    /// What `autosave.js` is told.
    struct Answer: Encodable {
        let message: String
    }

    static func keep(_ visit: Visit, _ form: Form) async throws -> Response {
        let open = OpenSection(try await WriteSection.detail(visit), form)
        let kept = try await save(open, visit)
        return try visit.json(Answer(message: visit.text("autosave_saved", ["time": visit.catalogue.clock(kept.savedAt)])))
    }

    static func discard(_ visit: Visit, _ form: Form) async throws -> Response {
        let detail = try await WriteSection.detail(visit)
        _ = try await visit.eia(EIAAPI.discardSectionDraft, path(detail))
        return try await visit.redirect(
            to: Address.section(detail.section.key, of: detail.assessment.id), flash: Flash(.success, visit.text("draft_discarded")))
    }

    /// The reader's own text that was not saved; nil where there is none.
    static func find(_ detail: EIAAPI.SectionDetail, _ visit: Visit) async throws -> EIAAPI.SectionDraft? {
        do {
            return try await visit.ifAvailable { try await visit.eia(EIAAPI.getSectionDraft, path(detail)) }
        } catch let refusal as RemoteProblem where refusal.problem.status == 404 {
            return nil
        }
    }

    static func save(_ open: OpenSection, _ visit: Visit) async throws -> EIAAPI.SectionDraft {
        try await visit.eia(
            EIAAPI.saveSectionDraft, path(open.detail), body: EIAAPI.NewSectionDraft(content: open.content, basedOn: open.base))
    }

    private static func path(_ detail: EIAAPI.SectionDetail) -> [String: any CustomStringConvertible] {
        ["assessment": detail.assessment.id, "section": detail.section.key]
    }
}
