import ContractsCore
import ContractsEIA
import Testing

@testable import Portal

@Suite("Figures about assessments")
struct AssessmentFiguresTests {
    private let words: AssessmentFiguresWords

    init() throws {
        let catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
        let day = try #require(LocalDate("2011-04-01"))
        let figures = EIAAPI.Figures(
            from: day, to: day, submitted: 9, approved: 4, returned: 3, notNeeded: 2, decidedRetrospectively: 1, voided: 0,
            points: [
                EIAAPI.CategoryCount(category: "language", label: "Language", group: "Practice", mustFix: 0, shouldFix: 0, learning: 0),
                EIAAPI.CategoryCount(category: "too-late", label: "Too late", group: "Practice", mustFix: 2, shouldFix: 1, learning: 0),
            ],
            timeInState: [EIAAPI.TimeInState(state: .inQa, stays: 4, medianDays: 6.5, longestDays: 20)],
            states: [EIAAPI.StateCount(state: .full, count: 3), EIAAPI.StateCount(state: .draft, count: 0)], policies: 0, policiesCurrent: 0,
            policiesInProgress: 0, policiesOverdue: 0, policiesWithout: 0, reviewsOverdue: 0,
            months: [EIAAPI.MonthCount(month: day, submitted: 9, approved: 4, returned: 3)])
        words = AssessmentFiguresWords(figures: figures, asked: [("from", "2011-04-01")], catalogue: catalogue)
    }

    @Test("Every panel that has a picture has its table and its file, with the view's address")
    func panels() {
        for chart in AssessmentChart.allCases where chart != .compliance {
            let panel = words.panel(chart)
            #expect(panel.svg != nil && panel.table?.rows.isEmpty == false, "\(chart)")
            #expect(panel.download?.url == "/assessments/figures/\(chart.rawValue)/export?from=2011-04-01")
        }
    }

    @Test("The picture leaves out categories without points, the table does not; a category leads to what was said")
    func categories() {
        let panel = words.panel(.categories)
        #expect(panel.table?.rows.map(\.name) == ["Too late", "Language"])
        #expect(panel.table?.rows.first?.url == "/assessments/learning?category=too-late")
        #expect(panel.svg?.description.contains("Language") == false)
        #expect(panel.title == "3 points, by category")
    }

    @Test("Where there is nothing to count it says so")
    func empty() {
        let panel = words.panel(.compliance)
        #expect(panel.svg == nil && panel.table == nil && panel.emptyState?.why == "There is nothing to count yet.")
    }
}
