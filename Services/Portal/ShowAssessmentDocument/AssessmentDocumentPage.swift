/// The whole assessment on one page. Template `eia/document`.
struct AssessmentDocumentPage: Sendable {
    let caption: String
    let document: AssessmentDocument
    let pdf: Link
    let links: [Link]
}
