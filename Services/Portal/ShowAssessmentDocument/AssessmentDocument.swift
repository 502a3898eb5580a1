/// A whole assessment to read through, on the page, on paper and as a PDF. Templates `eia/document` and `eia/pdf`, which share `eia/document-body`.
struct AssessmentDocument: Sendable {
    /// Something that happened to it: when, by whom, and what was said.
    struct Step: Sendable {
        let label: String
        let value: String
        let text: String?
    }

    struct Mitigation: Sendable {
        let what: String
        let cells: [SectionReading.Cell]
    }

    let language: String
    let reference: String
    let title: String
    let subject: String
    /// "OFFICIAL"
    let marking: String
    /// As it was submitted, as it stands now, as it was published.
    let version: String
    let control: [PrintControl]
    var notices: [AssessmentFormPage.Notice]
    let proposal: String?
    let course: [Step]
    let sections: [SectionReading]
    let mitigationColumns: [String]
    let mitigations: [Mitigation]
}
