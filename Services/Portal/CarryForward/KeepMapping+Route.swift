import ContractsCore
import ContractsEvidence
import Hummingbird
import Identity
import ServiceKit

/// Which indicators of one phase continue which of an earlier one (E9): read by everybody, set by the directorate.
enum KeepMapping {
    static let roles: Set<Role> = [.moderator, .administrator]

    static func list(_ visit: Visit) async throws -> Response {
        let set = try await visit.evidence(EvidenceAPI.listMappings)
        let phases = try await phases(visit)
        let missing = phases.indices.flatMap { later in
            phases[(later + 1)...].map { (earlier: $0, later: phases[later]) }
        }.filter { pair in !set.items.contains { $0.earlier.id == pair.earlier.id && $0.later.id == pair.later.id } }
        let known = set.items.map { mapping in
            ListingPage.Item(
                id: "mapping-\(mapping.earlier.id)-\(mapping.later.id)", title: title(mapping.earlier, mapping.later, visit),
                url: Address.mapping(from: mapping.earlier.id, to: mapping.later.id), facts: visit.catalogue.text("mapping_pairs", count: mapping.pairs),
                text: nil, note: nil, links: [])
        }
        let offered = try visit.signedIn.principal.has(anyOf: roles) ? missing : []
        let new = offered.map { pair in
            ListingPage.Item(
                id: "mapping-\(pair.earlier.id)-\(pair.later.id)", title: title(pair.earlier, pair.later, visit),
                url: Address.mapping(from: pair.earlier.id, to: pair.later.id), facts: visit.text("mapping_none"), text: nil, note: nil, links: [])
        }
        let page = ListingPage(
            caption: visit.text("standards_title"), heading: visit.text("mappings_title"), lede: visit.text("mappings_lede"), search: nil, counts: [],
            filters: [], items: known + new, emptyState: known.isEmpty && new.isEmpty ? Empty(visit.text("mappings_empty"), action: nil) : nil, more: nil,
            links: [])
        let crumbs = [FrameLink(visit.text("standards_title"), "/standards")]
        return try await visit.page("corporate/list", page, PageHead(page.heading, section: .standard, breadcrumbs: crumbs))
    }

    static func show(_ visit: Visit) async throws -> Response {
        let mapping = try await mapping(visit)
        guard mapping.mayChange else {
            let page = MappingForm(mapping).reading(title: title(mapping.earlier, mapping.later, visit), catalogue: visit.catalogue)
            let crumbs = [FrameLink(visit.text("standards_title"), "/standards"), FrameLink(visit.text("mappings_title"), Address.mappings)]
            return try await visit.page("corporate/list", page, PageHead(page.heading, section: .standard, breadcrumbs: crumbs))
        }
        return try await page(visit, mapping, nil)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let mapping = try await mapping(visit)
        var returned = ReturnedForm(form)
        let pairs = MappingForm(mapping).pairs(form, errors: &returned.errors, catalogue: visit.catalogue)
        guard returned.errors.isEmpty else { return try await page(visit, mapping, returned) }
        do {
            _ = try await visit.evidence(
                EvidenceAPI.putMapping, ["phase": mapping.later.id, "earlier": mapping.earlier.id], body: EvidenceAPI.MappingContent(pairs: pairs),
                match: form["etag"])
            return try await visit.redirect(to: Address.mappings, flash: Flash(.success, visit.text("mapping_saved")))
        } catch let refusal as RemoteProblem where [412, 422, 428].contains(refusal.problem.status) {
            returned.take(refusal, visit.catalogue) { _ in nil }
        }
        return try await page(visit, returned.isOvertaken ? self.mapping(visit) : mapping, returned)
    }

    private static func mapping(_ visit: Visit) async throws -> EvidenceAPI.IndicatorMapping {
        try await visit.evidence(
            EvidenceAPI.getMapping, ["phase": try visit.path("phase", as: PhaseID.self), "earlier": try visit.path("earlier", as: PhaseID.self)])
    }

    /// Phases of published versions that have indicators, the newest version first.
    private static func phases(_ visit: Visit) async throws -> [EvidenceAPI.PhaseName] {
        var phases: [EvidenceAPI.PhaseName] = []
        for standard in try await visit.everyItem(EvidenceAPI.listStandards) {
            for version in standard.versions where version.state == .published {
                for phase in version.phases where phase.indicators > 0 {
                    phases.append(.init(id: phase.id, title: phase.title, standardCode: standard.code, versionLabel: version.label))
                }
            }
        }
        return phases
    }

    static func title(_ earlier: EvidenceAPI.PhaseName, _ later: EvidenceAPI.PhaseName, _ visit: Visit) -> String {
        visit.text("mapping_from_to", ["earlier": name(earlier, visit), "later": name(later, visit)])
    }

    static func name(_ phase: EvidenceAPI.PhaseName, _ visit: Visit) -> String {
        visit.text("phase_name", ["phase": phase.title, "standard": phase.standardCode, "version": phase.versionLabel])
    }

    private static func page(_ visit: Visit, _ mapping: EvidenceAPI.IndicatorMapping, _ returned: ReturnedForm?) async throws -> Response {
        let form = MappingForm(mapping).page(returned, title: title(mapping.earlier, mapping.later, visit), catalogue: visit.catalogue)
        let crumbs = [FrameLink(visit.text("standards_title"), "/standards"), FrameLink(visit.text("mappings_title"), Address.mappings)]
        let head = PageHead(form.heading, section: .standard, breadcrumbs: crumbs, hasErrors: returned != nil)
        return try await visit.page("admin/form", form, head, status: returned.status)
    }
}
