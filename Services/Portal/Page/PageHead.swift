import ContractsCore
import ContractsEvidence

/// What a page says of itself to the frame around it.
struct PageHead: Sendable {
    /// The part of the navigation that the page belongs to.
    enum Section: Sendable {
        case home, queue, units, standard, assessments, actions, dashboard, administration, elsewhere
    }

    /// The page's own part of the document's title.
    var title: String
    var section: Section = .elsewhere
    /// From the root to the page above this one.
    var breadcrumbs: [FrameLink] = []
    /// The unit that the page is about, for the unit switcher.
    var unit: UnitID?
    /// Puts "Error:" before the title, so that a screen reader says it first.
    var hasErrors = false
    /// Said above the page itself, in place of what the page before left to say.
    var notice: Flash?
    var marking = EvidenceAPI.Marking.official
    var printControl: [PrintControl] = []

    init(_ title: String, section: Section = .elsewhere, breadcrumbs: [FrameLink] = [], unit: UnitID? = nil, hasErrors: Bool = false) {
        self.title = title
        self.section = section
        self.breadcrumbs = breadcrumbs
        self.unit = unit
        self.hasErrors = hasErrors
    }
}
