import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// What a unit spent: picture, table, file (E12, S0 ¶35).
enum ShowEffort {
    static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        let (from, to) = (visit.query("from"), visit.query("to"))
        var errors = FieldErrors(), summary: EvidenceAPI.EffortSummary?
        do {
            summary = try await visit.evidence(EvidenceAPI.summariseEffort, ["unit": id], query: days(visit))
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { pointer in
                let name = pointer.split(separator: "/").last.map(String.init) ?? ""
                return ["from", "to"].contains(name) ? (name, visit.text("log_filter_\(name)")) : nil
            }
        }
        let page = EffortPage(summary, of: unit, from: from, to: to, errors: errors, catalogue: visit.catalogue)
        let crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(unit.name, Address.unit(id))]
        let head = PageHead(page.heading, section: .units, breadcrumbs: crumbs, unit: id, hasErrors: !errors.isEmpty)
        return try await visit.page("logs/effort", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    static func export(_ visit: Visit) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        guard let part = visit.query("by").flatMap(EffortShares.init) else { throw ProblemError.notFound() }
        let summary = try await visit.evidence(EvidenceAPI.summariseEffort, ["unit": unit], query: days(visit))
        let file = CSVFile(
            head: [visit.text("log_field_\(part.rawValue)"), visit.text("effort_csv_minutes"), visit.text("effort_csv_pence")],
            rows: part.shares(summary).map { [$0.name, String($0.minutes), String($0.pence)] })
        return visit.download(Data(file.text.utf8), name: "effort-by-\(part.rawValue).csv", type: "text/csv; charset=utf-8")
    }

    private static func days(_ visit: Visit) -> [(String, String)] {
        ["from", "to"].compactMap { name in visit.query(name).map { (name, $0) } }
    }
}
