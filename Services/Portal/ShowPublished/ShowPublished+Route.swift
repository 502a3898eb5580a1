import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird

/// A published assessment as it was approved, for anyone signed in; of a withheld one, why it is.
enum ShowPublished {
    static func show(_ visit: Visit) async throws -> Response {
        let published = try await published(visit)
        return try await page(visit, published, AssessmentDocument(published, at: visit.site.clock(), catalogue: visit.catalogue), status: .ok)
    }

    static func pdf(_ visit: Visit) async throws -> Response {
        let published = try await published(visit)
        var document = AssessmentDocument(published, at: visit.site.clock(), catalogue: visit.catalogue)
        if let file = try await visit.pdf(document) { return file }
        document.notices.insert(.pdfAway(visit.catalogue), at: 0)
        return try await page(visit, published, document, status: .serviceUnavailable)
    }

    private static func published(_ visit: Visit) async throws -> EIAAPI.PublishedAssessment {
        try await visit.eia(EIAAPI.getPublished, ["assessment": try visit.path("assessment", as: AssessmentID.self)])
    }

    private static func page(
        _ visit: Visit, _ published: EIAAPI.PublishedAssessment, _ document: AssessmentDocument, status: HTTPResponse.Status
    ) async throws -> Response {
        let entry = published.entry
        let page = AssessmentDocumentPage(
            caption: "\(entry.reference) · \(entry.unit.name)", document: document,
            pdf: Link(visit.text("eiaqa_document_pdf"), Address.publishedPDF(entry.id)),
            links: [Link(visit.text("eiaqa_register"), Address.register)])
        var head = AssessmentTablePage.head("\(entry.reference) \(entry.title)", visit)
        head.breadcrumbs.append(FrameLink(visit.text("eiaqa_register"), Address.register))
        head.marking = entry.marking.shown
        head.printControl = document.control
        return try await visit.page("eia/document", page, head, status: status)
    }
}
