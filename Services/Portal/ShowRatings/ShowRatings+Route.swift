import ContractsCore
import ContractsQA
import Foundation
import Hummingbird

/// Local and corporate ratings of a unit side by side, to read, to print and to save.
enum ShowRatings {
    static func show(_ visit: Visit) async throws -> Response {
        let ratings = try await ratings(visit)
        let page = RatingsPage(ratings, catalogue: visit.catalogue)
        let crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(ratings.unit.name, Address.unit(ratings.unit.id))]
        let title = visit.text("ratings_page", ["unit": ratings.unit.name])
        var head = PageHead(title, section: .units, breadcrumbs: crumbs, unit: ratings.unit.id)
        head.printControl = [
            PrintControl(label: visit.text("control_unit"), value: ratings.unit.name),
            PrintControl(label: visit.text("ratings_control_as_at"), value: visit.catalogue.time(visit.site.clock())),
            PrintControl(label: visit.text("ratings_control_rule"), value: ratings.rule.label),
        ]
        return try await visit.page("qa/ratings", page, head)
    }

    static func document(_ visit: Visit) async throws -> Response {
        let ratings = try await ratings(visit)
        let name = "ratings-\(ratings.unit.code.filter { $0.isLetter || $0.isNumber })-\(ratings.phase.code).csv"
        return visit.download(Data(CSVFile(ratings, catalogue: visit.catalogue).text.utf8), name: name, type: "text/csv; charset=utf-8")
    }

    private static func ratings(_ visit: Visit) async throws -> QAAPI.UnitRatings {
        let unit = try visit.path("unit", as: UnitID.self)
        return try await visit.qa(QAAPI.unitRatings, ["unit": unit], query: visit.query("phase").map { [("phase", $0)] } ?? [])
    }
}
