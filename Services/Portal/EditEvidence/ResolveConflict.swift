import ContractsCore
import ContractsEvidence
import Hummingbird

/// Shows both versions after somebody else has saved. Nothing that was typed is lost: it stands in the form, and in the draft.
enum ResolveConflict {
    static func page(_ open: OpenEvidenceForm, current: Problem.CurrentVersion?, _ visit: Visit) async throws -> Response {
        guard let id = open.place.evidence else { return try await open.page(visit) }
        let theirs = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        let base: EvidenceAPI.Revision? =
            try await visit.ifAvailable {
                guard let number = Int(open.place.base) else { return nil }
                return try await visit.evidence(EvidenceAPI.getRevision, ["evidence": id, "number": number])
            } ?? nil
        let standing = EvidenceInput(theirs.content)
        let merge = EvidenceMerge(mine: open.input, theirs: standing, base: base.map { EvidenceInput($0.content) })
        let codes = open.indicators.codes(of: (open.input.cited + standing.cited).map(\.key), visit.catalogue)
        let person = visit.catalogue.person(theirs.savedBy.name, rank: theirs.savedBy.rank)
        let model = ConflictPage(
            merge, at: open.place, etag: theirs.etag, base: String(theirs.revision), by: person, on: visit.catalogue.time(theirs.savedAt),
            codes: codes, catalogue: visit.catalogue
        )
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(theirs.unitName, Address.unit(theirs.unit)),
            FrameLink(theirs.content.title, Address.evidence(id)),
        ]
        var head = PageHead(model.heading, section: .units, breadcrumbs: crumbs, unit: theirs.unit, hasErrors: true)
        head.marking = .highest(of: [theirs.content.control.marking, EvidenceAPI.Marking(rawValue: open.input.marking) ?? .official])
        return try await visit.page("conflict", model, head, status: .preconditionFailed)
    }
}
