import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

enum AdministerStandards {
    static func list(_ visit: Visit) async throws -> Response {
        let standards = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listStandards) }
        let catalogue = visit.catalogue
        let rows = (standards ?? []).flatMap { standard in
            standard.versions.map { version in
                let count = version.phases.reduce(0) { $0 + $1.indicators }
                return (
                    url: Address.administeredStandard(version.id), name: "\(standard.code) · \(version.title)",
                    values: [
                        version.label, String(count), version.publishedOn.map(catalogue.date) ?? catalogue.text("standard_state_\(version.state.rawValue)"),
                    ]
                )
            }
        }
        let page = ListPage(
            heading: visit.text("admin_standards_title"), summary: visit.text("admin_standards_facts"),
            primary: Link(visit.text("admin_standard_import"), "/administration/standards/import"), search: nil,
            unavailable: standards == nil ? Unavailable(catalogue, retryURL: visit.address) : nil,
            table: ListPage.Table(
                caption: visit.text("admin_standards_title"), columns: ["name", "version", "indicators", "published"].map { visit.text("admin_column_\($0)") },
                rows: rows
            ),
            emptyState: standards?.isEmpty == true ? Empty(visit.text("standards_empty"), action: visit.text("standards_empty_action")) : nil, links: []
        )
        return try await visit.page("admin/list", page, Administration.head(page.heading, catalogue))
    }

    static func show(_ visit: Visit) async throws -> Response {
        let version = try await visit.evidence(EvidenceAPI.getStandardVersion, ["version": try visit.path("version", as: StandardVersionID.self)])
        let draft = version.state == .draft
        let page = StandardAdministrationPage(
            caption: visit.text("admin_standards_title"), heading: version.title, facts: StandardPage(version, catalogue: visit.catalogue).facts,
            publishURL: draft ? Address.administeredStandard(version.id) + "/publication" : nil,
            links: [
                Link(visit.text("admin_standard_open"), Address.standard(version.id)), Link(visit.text("standard_export"), Address.standardExport(version.id)),
            ]
        )
        return try await visit.page("admin/standard", page, Administration.head(page.heading, above: above(visit.catalogue), visit.catalogue))
    }

    static func publish(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("version", as: StandardVersionID.self)
        do {
            let version = try await visit.evidence(EvidenceAPI.publishStandard, ["version": id])
            return try await visit.redirect(
                to: Address.administeredStandard(id), flash: Flash(.success, visit.text("admin_standard_published", ["version": version.title])))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            return try await visit.redirect(
                to: Address.administeredStandard(id), flash: Flash(.error, visit.text("admin_standard_not_published"), text: refusal.problem.detail))
        }
    }

    static func above(_ catalogue: Catalogue) -> [FrameLink] {
        [FrameLink(catalogue.text("admin_standards_title"), "/administration/standards")]
    }
}
