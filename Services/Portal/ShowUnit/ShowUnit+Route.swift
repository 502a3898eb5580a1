import ContractsCore
import ContractsEvidence
import Hummingbird
import Identity
import ServiceKit

enum ShowUnit {
    static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        let person = try visit.signedIn.person
        let page = UnitPage(
            unit, workbook: try await workbook(of: id, visit), mayChangeContacts: person.has(.administrator) || person.has(.spoc, in: id),
            today: LocalDate(visit.site.clock()), catalogue: visit.catalogue
        )
        let breadcrumbs = [FrameLink(visit.text("units_title"), "/units")]
        return try await visit.page("unit", page, PageHead(unit.name, section: .units, breadcrumbs: breadcrumbs, unit: id))
    }

    /// Nil where no standard is published, or the reader administers the unit but may not read its work.
    private static func workbook(of unit: UnitID, _ visit: Visit) async throws -> EvidenceAPI.Workbook? {
        do {
            return try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": unit]) }
        } catch let refusal as RemoteProblem where [403, 404].contains(refusal.problem.status) {
            return nil
        }
    }
}
