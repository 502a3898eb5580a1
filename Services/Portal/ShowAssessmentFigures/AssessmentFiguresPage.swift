/// How assessments go (I8). Template `eia/figures`.
struct AssessmentFiguresPage: Sendable {
    let tabs: AssessmentTabs
    let heading: String
    let lede: String
    let errorSummary: ErrorSummary?
    let form: AssessmentTablePage.Form
    let figures: [ChartPanel.Figure]
    let panels: [ChartPanel]
    let links: [Link]
}
