import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

enum ShowStandard {
    static func list(_ visit: Visit) async throws -> Response {
        let standards = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listStandards) }
        let page = StandardsPage(standards, catalogue: visit.catalogue)
        return try await visit.page("standards", page, PageHead(visit.text("standards_title"), section: .standard))
    }

    static func version(_ visit: Visit) async throws -> Response {
        let id = try visit.path("version", as: StandardVersionID.self)
        let version = try await visit.evidence(EvidenceAPI.getStandardVersion, ["version": id])
        let page = StandardPage(version, catalogue: visit.catalogue)
        return try await visit.page("standard", page, PageHead(page.heading, section: .standard, breadcrumbs: [up(visit)]))
    }

    static func indicator(_ visit: Visit) async throws -> Response {
        let id = try visit.path("version", as: StandardVersionID.self)
        let indicator = try visit.path("indicator", as: IndicatorID.self)
        let version = try await visit.evidence(EvidenceAPI.getStandardVersion, ["version": id])
        let own = try visit.signedIn.person.ownUnits
        guard let page = StandardIndicatorPage(indicator, in: version, unit: own.count == 1 ? own[0] : nil, catalogue: visit.catalogue) else {
            throw ProblemError.notFound()
        }
        let breadcrumbs = [up(visit), FrameLink(version.title, Address.standard(id))]
        return try await visit.page("standard-indicator", page, PageHead("\(page.code) \(page.strapline)", section: .standard, breadcrumbs: breadcrumbs))
    }

    /// For links that know the indicator alone, such as a search's.
    static func findIndicator(_ visit: Visit) async throws -> Response {
        let indicator = try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": try visit.path("indicator", as: IndicatorID.self)])
        return try await visit.redirect(to: Address.standardIndicator(indicator.id, of: indicator.version))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let id = try visit.path("version", as: StandardVersionID.self)
        let document = try await visit.evidence(EvidenceAPI.exportStandard, ["version": id])
        let encoder = JSONCoding.encoder(sorted: true)
        encoder.outputFormatting.insert(.prettyPrinted)
        let name = "\(document.standard.code)-\(document.version.label)".filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return visit.download(try encoder.encode(document), name: "\(name).json", type: "application/json")
    }

    private static func up(_ visit: Visit) -> FrameLink { FrameLink(visit.text("standards_title"), "/standards") }
}
