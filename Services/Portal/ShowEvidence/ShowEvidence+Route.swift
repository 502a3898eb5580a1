import ContractsCore
import ContractsEvidence
import Hummingbird
import Identity
import ServiceKit

/// An item of evidence and its revisions.
enum ShowEvidence {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, try visit.path("evidence", as: EvidenceID.self))
    }

    /// - Parameters:
    ///   - fileErrors: why files that were sent were not attached.
    ///   - attached: of those that were, where the answer is this page itself.
    static func page(_ visit: Visit, _ id: EvidenceID, fileErrors: [String] = [], attached: Flash? = nil) async throws -> Response {
        let item = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        let mayPublish = try visit.signedIn.principal.has(anyOf: [.spoc], in: item.unit)
        let page = EvidencePage(
            item, mayRecord: try visit.mayRecord(in: item.unit), mayPublish: mayPublish, fileErrors: fileErrors, catalogue: visit.catalogue)
        var head = head(page, item, item.content, visit)
        head.hasErrors = !fileErrors.isEmpty
        head.notice = attached
        return try await visit.page("evidence", page, head, status: fileErrors.isEmpty ? .ok : .unprocessableContent)
    }

    static func revision(_ visit: Visit) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        guard let number = visit.context.parameters.get("number", as: Int.self) else { throw ProblemError.notFound() }
        let item = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        let revision = try await visit.evidence(EvidenceAPI.getRevision, ["evidence": id, "number": number])
        let cited = try await cited(by: revision.content, known: item.cited, visit)
        let page = EvidencePage(revision, of: item, cited: cited, catalogue: visit.catalogue)
        return try await visit.page("evidence", page, head(page, item, revision.content, visit))
    }

    /// An earlier revision may cite what the present one no longer does.
    private static func cited(
        by content: EvidenceAPI.EvidenceContent, known: [EvidenceAPI.CitedIndicator], _ visit: Visit
    ) async throws -> [EvidenceAPI.CitedIndicator] {
        var cited = known
        for citation in content.indicators where !known.contains(where: { $0.indicator == citation.indicator }) {
            let indicator = try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": citation.indicator])
            cited.append(EvidenceAPI.CitedIndicator(indicator: indicator.id, code: indicator.code, strapline: indicator.strapline))
        }
        return cited
    }

    private static func head(_ page: EvidencePage, _ item: EvidenceAPI.Evidence, _ content: EvidenceAPI.EvidenceContent, _ visit: Visit) -> PageHead {
        var head = PageHead(page.heading, section: .units, breadcrumbs: EvidenceCrumbs.above(item, visit.catalogue), unit: item.unit)
        head.marking = content.control.marking
        head.printControl = (page.evidence?.control.facts ?? []).map { PrintControl(label: $0.label, value: $0.value) }
        return head
    }
}

/// Where the pages of an item are.
enum EvidenceCrumbs {
    static func above(_ item: EvidenceAPI.Evidence, _ catalogue: Catalogue) -> [FrameLink] {
        let indicator = item.cited.first.map { FrameLink($0.code, Address.indicator($0.indicator, in: item.unit)) }
        return [
            FrameLink(catalogue.text("units_title"), "/units"), FrameLink(item.unitName, Address.unit(item.unit)),
            FrameLink(catalogue.text("workbook_crumb"), Address.workbook(item.unit)),
        ] + (indicator.map { [$0] } ?? [])
    }

    static func below(_ item: EvidenceAPI.Evidence, _ catalogue: Catalogue) -> [FrameLink] {
        above(item, catalogue) + [FrameLink(item.content.title, Address.evidence(item.id))]
    }
}

extension Visit {
    /// Whether recording is offered to the reader. The service decides whether they may.
    func mayRecord(in unit: UnitID) throws -> Bool {
        try signedIn.principal.has(anyOf: [.contributor, .spoc], in: unit)
    }
}
