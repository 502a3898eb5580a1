import ContractsEIA

/// The whole history of an assessment. Template `eia/trail`.
struct TrailPage: Sendable {
    let caption: String
    let heading: String
    let trail: [AssessmentPage.Step]
    let pages: AssessmentsPage.Pages?

    init(_ summary: EIAAPI.AssessmentSummary, _ steps: [EIAAPI.TrailStep], next: String?, isFirst: Bool, catalogue: Catalogue) {
        caption = AssessmentPlace.below(summary)
        heading = catalogue.text("eia_trail_title")
        trail = steps.map { AssessmentPage.Step($0, catalogue: catalogue) }
        pages =
            next != nil || !isFirst
            ? AssessmentsPage.Pages(
                previous: isFirst ? nil : Address.assessmentTrail(summary.id), next: next, where: catalogue.text("eia_trail_page", count: steps.count)) : nil
    }
}
