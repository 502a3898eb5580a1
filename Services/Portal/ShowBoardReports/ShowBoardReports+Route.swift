import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// The register of reports to boards whose equality implications are checked: list, one, file (I9, S2 ¶7).
enum ShowBoardReports {
    private static let keepers: Set<Role> = [.eiaQA, .moderator, .boardSecretary]
    private static let givers: Set<Role> = [.eiaQA, .moderator]

    static func list(_ visit: Visit) async throws -> Response {
        let filter = BoardReportFilter(visit), catalogue = visit.catalogue
        let query = filter.query + [("limit", "50")] + (visit.query("cursor").map { [("cursor", $0)] } ?? [])
        let found = try await visit.eia(EIAAPI.listBoardReports, query: query)
        let mayKeep = try visit.signedIn.person.has(anyOf: keepers)
        let columns = ["report", "board", "received", "author", "feedback"].map { catalogue.text("eiaqa_column_\($0)") }
        let isAsked = !filter.items.isEmpty
        let empty = Empty(
            catalogue.text(isAsked ? "eiaqa_reports_empty_search" : "eiaqa_reports_empty"),
            action: isAsked ? nil : catalogue.text("eiaqa_reports_empty_action"))
        var page = AssessmentTablePage(
            heading: catalogue.text("eiaqa_reports"), lede: catalogue.text("eiaqa_reports_lede"),
            primary: mayKeep ? Link(catalogue.text("eiaqa_reports_add"), Address.newBoardReport) : nil,
            form: AssessmentTablePage.Form(Address.boardReports, filter.fields(catalogue), asked: isAsked), columns: columns,
            rows: found.items.map { report in
                AssessmentTablePage.Row(
                    url: Address.boardReport(report.id), code: report.reference, name: report.title, place: report.unit?.name ?? "", columns: columns,
                    values: values(report, catalogue), notes: report.significantRevision == true ? [catalogue.text("eiaqa_report_revision")] : [])
            },
            emptyState: found.items.isEmpty ? empty : nil,
            more: found.next.map { Link(catalogue.text("eiaqa_more"), Address.boardReports(filter.items + [("cursor", $0)])) },
            links: (mayKeep ? [Link(catalogue.text("eiaqa_reports_figures"), Address.boardReportFigures)] : [])
                + [Link(catalogue.text("eiaqa_reports_export"), Address.exportBoardReports(filter.items))])
        page.tabs = try AssessmentTabs(.reports, visit)
        return try await visit.page("eia/table", page, AssessmentTablePage.head(page.heading, visit))
    }

    static func show(_ visit: Visit) async throws -> Response {
        let report = try await report(visit), session = try visit.signedIn
        let isAuthor = report.authors.contains { $0.subject == session.principal.subject }
        let page = BoardReportPage(
            report, mayGive: session.person.has(anyOf: givers) && !isAuthor, mayKeep: session.person.has(anyOf: keepers), catalogue: visit.catalogue)
        return try await visit.page("eia/report", page, head(page.heading, nil, visit))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let catalogue = visit.catalogue
        let reports = try await visit.everyItem(
            EIAAPI.listBoardReports, query: BoardReportFilter(visit).query + [("limit", "200")], of: visit.site.eia)
        let columns = ["report", "board", "received", "author", "feedback"].map { catalogue.text("eiaqa_column_\($0)") }
        let file = CSVFile(
            head: [catalogue.text("eiaqa_control_reference")] + columns + [catalogue.text("eiaqa_reports_revision")],
            rows: reports.map { report in
                let revision = report.significantRevision.map { catalogue.text("eiaqa_report_significantRevision_\($0 ? "yes" : "no")") }
                return [report.reference, report.title] + values(report, catalogue) + [revision ?? ""]
            })
        return visit.download(Data(file.text.utf8), name: "board-reports.csv", type: "text/csv; charset=utf-8")
    }

    static func report(_ visit: Visit) async throws -> EIAAPI.BoardReport {
        try await visit.eia(EIAAPI.getBoardReport, ["report": try visit.path("report", as: BoardReportID.self)])
    }

    static func head(_ title: String, _ report: EIAAPI.BoardReport?, hasErrors: Bool = false, _ visit: Visit) -> PageHead {
        var head = AssessmentTablePage.head(title, visit)
        head.breadcrumbs.append(FrameLink(visit.text("eiaqa_reports"), Address.boardReports))
        if let report { head.breadcrumbs.append(FrameLink(report.reference, Address.boardReport(report.id))) }
        head.hasErrors = hasErrors
        return head
    }

    private static func values(_ report: EIAAPI.BoardReport, _ catalogue: Catalogue) -> [String] {
        [report.board, catalogue.date(report.receivedOn), catalogue.people(report.authors), catalogue.reportState(report.state)]
    }
}
