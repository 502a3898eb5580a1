import Foundation
import Hummingbird
import Logging

extension Visit {
    /// The document as a file to save; nil while nobody makes PDF files.
    func pdf(_ document: AssessmentDocument) async throws -> Response? {
        guard let documents = site.documents else { return nil }
        let html = try site.renderer.html(
            "eia/pdf", PageContext(sentences: catalogue.sentences, frame: Frame(PageHead(document.title), site: site, session: nil), page: document))
        let file: Data? = try await ifAvailable { try await documents.pdf(html) }
        return file.map { download($0, name: document.reference.replacing("/", with: "-") + ".pdf", type: "application/pdf") }
    }
}

extension AssessmentFormPage.Notice {
    static func pdfAway(_ catalogue: Catalogue) -> AssessmentFormPage.Notice {
        .init("unavailable", catalogue.text("eiaqa_document_pdf_away"), catalogue.text("eiaqa_document_pdf_away_text"))
    }
}
