import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// Figures of a period and of now: picture, table, file.
enum ShowAssessmentFigures {
    static func show(_ visit: Visit) async throws -> Response {
        let asked = FiguresRequest(visit), catalogue = visit.catalogue
        var errors = FieldErrors(), figures: EIAAPI.Figures?
        do {
            figures = try await visit.eia(EIAAPI.getFigures, query: asked.query)
        } catch let refusal as RemoteProblem where [400, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { pointer in
                let name = pointer.split(separator: "/").last.map(String.init) ?? ""
                return ["from", "to", "unit"].contains(name) ? (name, catalogue.text(name == "unit" ? "eiaqa_column_unit" : "eiaqa_figures_\(name)")) : nil
            }
        }
        let words = figures.map { AssessmentFiguresWords(figures: $0, asked: asked.items, catalogue: catalogue) }
        let fields = asked.fields(try await SearchRegister.units(visit, asked.unit), errors, catalogue)
        let period = figures.map { catalogue.text("eiaqa_figures_lede", ["from": catalogue.date($0.from), "to": catalogue.date($0.to)]) }
        let page = AssessmentFiguresPage(
            tabs: try AssessmentTabs(.figures, visit), heading: catalogue.text("eiaqa_figures"), lede: period ?? catalogue.text("eiaqa_figures_unread"),
            errorSummary: ErrorSummary(fields, others: errors.others, catalogue: catalogue),
            form: AssessmentTablePage.Form(Address.assessmentFigures, fields, asked: !asked.items.isEmpty), figures: words?.totals ?? [],
            panels: words.map { words in AssessmentChart.allCases.map(words.panel) } ?? [],
            links: [Link(catalogue.text("eiaqa_learning"), Address.learning), Link(catalogue.text("eiaqa_reviews"), Address.reviewsDue)])
        var head = AssessmentTablePage.head(page.heading, visit)
        head.hasErrors = !errors.isEmpty
        return try await visit.page("eia/figures", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    static func export(_ visit: Visit) async throws -> Response {
        guard let chart = AssessmentChart(rawValue: try visit.context.path("chart", as: String.self)) else { throw ProblemError.notFound() }
        let asked = FiguresRequest(visit)
        let figures = try await visit.eia(EIAAPI.getFigures, query: asked.query)
        let panel = AssessmentFiguresWords(figures: figures, asked: asked.items, catalogue: visit.catalogue).panel(chart)
        return visit.download(Data(CSVFile(panel.table).text.utf8), name: "eia-\(chart.rawValue).csv", type: "text/csv; charset=utf-8")
    }
}
