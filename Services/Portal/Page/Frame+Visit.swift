import ContractsCore
import Identity
import ServiceKit

extension Frame {
    init(_ head: PageHead, site: Site, session: Session?) {
        let catalogue = site.catalogue
        language = catalogue.language
        title = catalogue.text(head.hasErrors ? "frame_title_error" : "frame_title", ["page": head.title])
        marking = catalogue.text("marking_" + head.marking.code.replacing("-", with: "_"))
        markingCode = head.marking.code
        environmentNote = catalogue.sentences["frame_environment_\(site.settings.environment.rawValue)"]
        person = session.map { FramePerson($0, unit: head.unit, site: site) }
        navigation = session.map { Frame.navigation($0.person, section: head.section, catalogue: catalogue) } ?? []
        breadcrumbs = head.breadcrumbs
        flash = head.notice ?? session?.flash
        csrf = session?.csrf ?? ""
        version = site.settings.version
        assetVersion = site.assets.version
        printControl = head.printControl
    }

    private static func navigation(_ person: Person, section: PageHead.Section, catalogue: Catalogue) -> [FrameLink] {
        var links = [
            FrameLink(catalogue.text("nav_home"), "/", current: section == .home),
            FrameLink(catalogue.text("nav_units"), "/units", current: section == .units),
            FrameLink(catalogue.text("nav_standard"), "/standards", current: section == .standard),
            FrameLink(catalogue.text("nav_assessments"), Address.assessments, current: section == .assessments),
            FrameLink(catalogue.text("nav_actions"), Address.actions, current: section == .actions),
            FrameLink(catalogue.text("nav_dashboard"), Address.dashboard, current: section == .dashboard),
        ]
        if person.has(anyOf: [.spoc, .adviser]) { links.insert(FrameLink(catalogue.text("nav_queue"), Address.queue, current: section == .queue), at: 1) }
        if person.has(.administrator) {
            links.append(FrameLink(catalogue.text("nav_administration"), "/administration", current: section == .administration))
        }
        return links
    }
}
