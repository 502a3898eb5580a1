import Hummingbird

enum Administration {
    static func show(_ visit: Visit) async throws -> Response {
        let areas = ["people", "units", "waves", "standards"].map { area in
            AdministrationPage.Area(url: "/administration/\(area)", title: visit.text("admin_\(area)_title"), facts: visit.text("admin_\(area)_facts"))
        }
        let mappings = AdministrationPage.Area(url: Address.mappings, title: visit.text("mappings_title"), facts: visit.text("mappings_lede"))
        return try await visit.page("admin/index", AdministrationPage(areas: areas + [mappings]), PageHead(visit.text("admin_title"), section: .administration))
    }

    /// - Parameter above: the pages between the administration's own and this one.
    static func head(_ title: String, above: [FrameLink] = [], hasErrors: Bool = false, _ catalogue: Catalogue) -> PageHead {
        PageHead(title, section: .administration, breadcrumbs: [FrameLink(catalogue.text("admin_title"), "/administration")] + above, hasErrors: hasErrors)
    }
}
