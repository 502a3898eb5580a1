import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// The whole assessment: to read before deciding, to print, and as a PDF.
enum ShowAssessmentDocument {
    static func show(_ visit: Visit) async throws -> Response {
        let (document, detail) = try await read(visit)
        return try await page(visit, document, detail, status: .ok)
    }

    static func pdf(_ visit: Visit) async throws -> Response {
        let (document, detail) = try await read(visit)
        if let file = try await visit.pdf(document) { return file }
        var away = document
        away.notices.insert(.pdfAway(visit.catalogue), at: 0)
        return try await page(visit, away, detail, status: .serviceUnavailable)
    }

    private static func read(_ visit: Visit) async throws -> (AssessmentDocument, EIAAPI.AssessmentDetail) {
        let detail = try await ActOnAssessment.detail(visit), id = detail.summary.id
        let sections: [(section: EIAAPI.Section, content: EIAAPI.SectionContent)]
        if detail.rounds.isEmpty {
            sections = try await visit.eia(EIAAPI.listSections, ["assessment": id]).items.map { ($0.section, $0.content) }
        } else {
            sections = try await visit.eia(EIAAPI.getReview, ["assessment": id]).sections.map { ($0.section, $0.content) }
        }
        return (AssessmentDocument(detail, sections: sections, at: visit.site.clock(), catalogue: visit.catalogue), detail)
    }

    private static func page(
        _ visit: Visit, _ document: AssessmentDocument, _ detail: EIAAPI.AssessmentDetail, status: HTTPResponse.Status
    ) async throws -> Response {
        let id = detail.summary.id
        let page = AssessmentDocumentPage(
            caption: "\(document.reference) · \(detail.summary.unit.name)", document: document,
            pdf: Link(visit.text("eiaqa_document_pdf"), Address.assessmentPDF(id)),
            links: [Link(visit.text("eiaqa_open_assessment"), Address.assessment(id))])
        var head = ActOnAssessment.head(detail.summary, title: visit.text("eiaqa_document"), visit)
        head.printControl = document.control
        return try await visit.page("eia/document", page, head, status: status)
    }
}
