import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird

/// How many reports were tracked, answered and significantly revised, by board: picture, table, file.
enum ShowReportFigures {
    static func show(_ visit: Visit) async throws -> Response {
        let filter = BoardReportFilter(visit), catalogue = visit.catalogue
        let figures = try await visit.eia(EIAAPI.getReportFigures, query: filter.period)
        let days = [("from", filter.from), ("to", filter.to)].map { name, day in
            TextField(name, label: catalogue.text("eiaqa_reports_\(name)"), value: day?.description, type: "date")
        }
        let page = AssessmentFiguresPage(
            tabs: try AssessmentTabs(.reports, visit), heading: catalogue.text("eiaqa_reports_figures"),
            lede: catalogue.text("eiaqa_figures_period", ["from": catalogue.date(figures.from), "to": catalogue.date(figures.to)]), errorSummary: nil,
            form: AssessmentTablePage.Form(Address.boardReportFigures, days, asked: !filter.period.isEmpty), figures: [],
            panels: [panel(figures, catalogue, download: Address.exportReportFigures(filter.period))],
            links: [Link(catalogue.text("eiaqa_reports"), Address.boardReports)])
        return try await visit.page("eia/figures", page, ShowBoardReports.head(page.heading, nil, visit))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let figures = try await visit.eia(EIAAPI.getReportFigures, query: BoardReportFilter(visit).period)
        let file = CSVFile(panel(figures, visit.catalogue, download: "").table)
        return visit.download(Data(file.text.utf8), name: "board-report-figures.csv", type: "text/csv; charset=utf-8")
    }

    private static func panel(_ figures: EIAAPI.ReportFigures, _ catalogue: Catalogue, download: String) -> ChartPanel {
        let title = catalogue.text(
            "eiaqa_report_figures_title",
            ["answered": String(figures.answered), "tracked": String(figures.tracked), "revised": String(figures.significantRevision)])
        guard figures.tracked > 0 else {
            return ChartPanel(id: "reports", title: title, emptyState: Empty(catalogue.text("eiaqa_figures_empty")))
        }
        let bars = figures.byBoard.map { board in
            let words = catalogue.text("eiaqa_report_bar", ["revised": String(board.significantRevision), "tracked": String(board.tracked)])
            return BarChart.Bar(
                label: board.board, values: [board.significantRevision, board.tracked - board.significantRevision], words: words,
                url: Address.boardReports([("board", board.board)]))
        }
        let drawing = BarChart(
            id: "reports-chart", title: title, summary: catalogue.text("eiaqa_report_figures_summary"), parts: [.first, .second], bars: bars)
        let table = ChartPanel.Table(
            caption: title, columns: ["board", "tracked", "answered", "revised"].map { catalogue.text("eiaqa_figure_\($0)") },
            rows: figures.byBoard.map { board in
                (
                    name: board.board, url: Address.boardReports([("board", board.board)]),
                    values: [board.tracked, board.answered, board.significantRevision].map { (String($0), nil) }
                )
            })
        return ChartPanel(
            id: "reports", title: title,
            keys: [
                ChartPanel.Key(shape: nil, part: "first", words: catalogue.text("eiaqa_report_key_revised")),
                ChartPanel.Key(shape: nil, part: "second", words: catalogue.text("eiaqa_report_key_other")),
            ],
            svg: drawing.svg(), table: table, download: Link(catalogue.text("dashboard_download"), download))
    }
}
