import ContractsActionPlan
import ContractsCore
import ContractsQA
import Foundation
import Hummingbird
import ServiceKit

/// A panel's figures as a file: the rows of its table, of all units.
enum ExportChart {
    static func download(_ visit: Visit) async throws -> Response {
        guard let chart = DashboardChart(rawValue: try visit.context.path("chart", as: String.self)) else { throw ProblemError.notFound() }
        let filter = DashboardFilter(visit)
        let reader = DashboardReader(visit: visit, filter: filter)
        let words = DashboardWords(filter: filter, retryURL: visit.address, today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
        let panel =
            switch chart {
            case .attainment: words.attainment(try await reader.attainment(), try await reader.series())
            case .forces: words.forces(try await visit.qa(QAAPI.dashboard, query: filter.placeQuery).forcesToChoose)
            case .heatMap: words.heatMap(try await reader.wholeHeatMap(), begins: true)
            case .disagreement: words.units(try await reader.disagreement())
            case .indicators: words.indicators(try await reader.disagreement())
            case .overdue: words.overdue(try await reader.actions(by: .unit))
            case .moved: words.moved(from: try await reader.before(), to: try await reader.attainment(), reached: try await reader.reached())
            }
        guard panel.unavailable == nil else { throw ProblemError.unavailable() }
        let file = CSVFile(panel.table)
        return visit.download(Data(file.text.utf8), name: "\(chart.rawValue).csv", type: "text/csv; charset=utf-8")
    }
}

extension CSVFile {
    init(_ table: ChartPanel.Table?) {
        head = table?.columns ?? []
        rows = (table?.rows ?? []).map { row in [row.name] + row.cells.map(\.value) }
    }
}
