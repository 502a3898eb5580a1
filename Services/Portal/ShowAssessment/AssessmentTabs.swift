import Identity

/// The registers and figures of this part of the portal, for those who have something to find there. Partial `eia/tabs`.
struct AssessmentTabs: Sendable {
    enum Tab: String, Sendable, CaseIterable {
        case assessments, policies, register, queue, reviews, mitigations, learning, figures, reports

        var url: String {
            switch self {
            case .assessments: Address.assessments
            case .policies: Address.policies
            case .register: Address.register
            case .queue: Address.assessmentQueue
            case .reviews: Address.reviewsDue
            case .mitigations: Address.mitigations
            case .learning: Address.learning
            case .figures: Address.assessmentFigures
            case .reports: Address.boardReports
            }
        }

        /// Whom the services let in; all of the signed-in where none is named.
        fileprivate var roles: Set<Role> {
            switch self {
            case .assessments, .policies, .register, .mitigations, .learning, .reviews, .reports: []
            case .queue: [.eiaQA]
            case .figures: [.eiaQA, .moderator, .boardSecretary, .boardMember, .inspector, .commander, .adviser, .administrator]
            }
        }
    }

    let tabs: [FrameLink]

    init(_ current: Tab, _ visit: Visit) throws {
        let person = try visit.signedIn.person
        tabs = Tab.allCases.filter { $0.roles.isEmpty || person.has(anyOf: $0.roles) }.map {
            FrameLink(visit.text("eia_tab_\($0.rawValue)"), $0.url, current: $0 == current)
        }
    }
}
