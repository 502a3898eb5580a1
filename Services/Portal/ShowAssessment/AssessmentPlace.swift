import ContractsEIA
import ContractsEvidence

/// Where a page about an assessment stands in the portal.
enum AssessmentPlace {
    /// - Parameter below: whether the page stands below the assessment's own.
    static func head(_ summary: EIAAPI.AssessmentSummary, title: String, below: Bool = true, hasErrors: Bool = false, _ visit: Visit) -> PageHead {
        let crumbs =
            [FrameLink(visit.text("eia_title"), Address.assessments)] + (below ? [FrameLink(summary.reference, Address.assessment(summary.id))] : [])
        var head = PageHead(title, section: .assessments, breadcrumbs: crumbs, unit: summary.unit.id, hasErrors: hasErrors)
        head.marking = EvidenceAPI.Marking(rawValue: summary.marking.rawValue) ?? .official
        return head
    }

    /// "EIA/2026/0007 · Enfield"
    static func caption(_ summary: EIAAPI.AssessmentSummary) -> String {
        [summary.reference, summary.unit.name].joined(separator: " · ")
    }

    /// "EIA/2026/0007 · Body-worn video": above what is one page of it.
    static func below(_ summary: EIAAPI.AssessmentSummary) -> String {
        [summary.reference, summary.title.shortened(to: 80)].joined(separator: " · ")
    }
}
