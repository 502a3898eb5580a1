import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Testing

@testable import Portal

@Suite("Dashboard")
struct DashboardTests {
    private let catalogue: Catalogue
    private let words: DashboardWords

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
        words = DashboardWords(
            filter: DashboardFilter(), retryURL: "/dashboard", today: try #require(LocalDate("2012-02-10")), catalogue: catalogue)
    }

    @Test("Every state has its words, and every column its head")
    func sentences() {
        for state in QAAPI.EntryState.allCases { #expect(catalogue.sentences["dashboard_state_\(state.rawValue)"] != nil, "\(state)") }
        for chart in DashboardChart.allCases where [.disagreement, .indicators].contains(chart) {
            #expect(catalogue.sentences["dashboard_\(chart.rawValue)"] != nil)
        }
        for name in ["reached", "counted", "assured", "meeting", "waiting_corporate", "waiting_local", "returned", "missing"] {
            #expect(catalogue.sentences["dashboard_moved_\(name)"] != nil)
        }
    }

    @Test("A view can be sent: the filter stands in the address")
    func filter() throws {
        let phase = PhaseID.new(), under = UnitID.new()
        let filter = DashboardFilter(phase: phase, under: under, asAt: LocalDate("2011-11-03"))
        #expect(Address.dashboard(filter) == "/dashboard?phase=\(phase)&under=\(under)&asAt=2011-11-03")
        #expect(Address.exportChart(.heatMap, DashboardFilter()) == "/dashboard/heat-map/export")
        #expect(Address.standings(filter, [("state", "assured")]) == "/dashboard/rows?phase=\(phase)&under=\(under)&state=assured")
    }

    @Test("Attainment states its denominator in the title, and a service that is away costs the panel")
    func attainment() throws {
        let panel = words.attainment(.sample(reached: 12), .sample)
        #expect(panel.title == "12 of 52 units have reached Baseline (23.1 %)")
        #expect(panel.svg?.description.contains("12 of 52 units") == true && panel.table?.rows.count == 2 && panel.download != nil)
        #expect(panel.figures.first?.words == "target by 31 March 2011: missed, 30 units short")
        let away = words.attainment(nil, .sample)
        #expect(away.unavailable != nil && away.svg == nil && away.title == "Attainment against target")
        #expect(words.overdue(nil).unavailable?.title != away.unavailable?.title)
    }

    @Test("What moved is told from the end of the month before")
    func moved() {
        let panel = words.moved(from: .sample(reached: 10), to: .sample(reached: 12), reached: [])
        #expect(panel.table?.rows.first?.cells.map(\.value) == ["10", "12", "+2"])
        #expect(words.moved(from: nil, to: .sample(reached: 12), reached: []).unavailable != nil)
    }

    @Test("A figure opens its rows or none: those of another day, and those that meet the rule, are no list")
    func rows() throws {
        let meeting = 3, assured = 2
        let now = words.moved(from: .sample(reached: 10), to: .sample(reached: 12), reached: []).table?.rows.map(\.url)
        #expect(now?[assured]?.contains("state=assured") == true && now?[meeting] == nil)
        let then = DashboardWords(
            filter: DashboardFilter(asAt: LocalDate("2011-11-03")), retryURL: "/dashboard", today: words.today, catalogue: catalogue)
        let past = try #require(then.moved(from: .sample(reached: 10), to: .sample(reached: 12), reached: []).table?.rows.map(\.url))
        #expect(past.prefix(2).allSatisfy { $0?.contains("asAt=2011-11-03") == true } && past.dropFirst(2).allSatisfy { $0 == nil })
        #expect(then.attainment(.sample(reached: 12), .sample).figures.dropFirst().allSatisfy { $0.url == nil })
    }

    @Test("The entries that two judged open from how many were compared, not from how many differ")
    func compared() throws {
        let unit = QAAPI.UnitName(id: .new(), code: "YE", name: "Enfield", known: true)
        let line = QAAPI.UnitDisagreement(unit: unit, compared: 9, localHigher: 3, corporateHigher: 1)
        let panel = words.units(
            QAAPI.Disagreement(
                phase: .sample, scales: .init(local: [], corporate: []),
                tally: .init(compared: 9, agreed: 5, localHigher: 3, corporateHigher: 1, matrix: []), units: [line], indicators: []))
        let row = try #require(panel.table?.rows.first)
        #expect(row.url == nil && row.cells.map { $0.url != nil } == [true, false, false])
        #expect(panel.svg?.description.contains("/dashboard/rows") == false)
    }

    @Test("A cell shows the corporate rating, else the local one, else where the entry waits")
    func cells() {
        #expect(HeatCell(QAAPI.HeatCell(state: .assured, local: 4, corporate: 2)) == .corporate2)
        #expect(HeatCell(QAAPI.HeatCell(state: .waitingCorporate, local: 4)) == .local4)
        #expect(HeatCell(QAAPI.HeatCell(state: .waitingLocal)) == .waiting && HeatCell(QAAPI.HeatCell(state: .returned)) == .returned)
        #expect(HeatCell(QAAPI.HeatCell(state: .notApplicable, corporate: 3)) == .notApplicable)
    }

    @Test("Overdue work is sorted by how much there is, and every count opens its rows")
    func overdue() throws {
        let summary = ActionPlanAPI.Summary(
            asAt: try #require(LocalDate("2012-02-10")), total: .sample(overdue: 3),
            units: [
                .init(unit: .new(), unitCode: "A", unitName: "Alpha", counts: .sample(overdue: 1)),
                .init(unit: .new(), unitCode: "B", unitName: "Beta", counts: .sample(overdue: 2)), .init(counts: .sample(overdue: 0)),
            ])
        let panel = words.overdue(summary)
        #expect(panel.title == "3 of 4 open actions overdue" && panel.table?.rows.map(\.name) == ["Beta", "Alpha", "Corporate plans"])
        #expect(panel.table?.rows.first?.cells.first?.url?.contains("overdue=true") == true)
        #expect(CSVFile(panel.table).rows.first?.prefix(2) == ["Beta", "2"])
    }
}
