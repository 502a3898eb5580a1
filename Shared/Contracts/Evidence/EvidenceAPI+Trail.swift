package import Foundation

extension EvidenceAPI {
    /// One step of the story of an indicator in a unit.
    package struct TrailStep: Codable, Sendable, Equatable {
        package let at: Date
        package let by: Author
        package let kind: TrailKind
        /// A title, a rating's label, a reason.
        package let detail: String?
        package let evidence: EvidenceID?
        package let revision: Int?
        package let submission: SubmissionID?

        package init(
            at: Date,
            by: Author,
            kind: TrailKind,
            detail: String? = nil,
            evidence: EvidenceID? = nil,
            revision: Int? = nil,
            submission: SubmissionID? = nil
        ) {
            self.at = at
            self.by = by
            self.kind = kind
            self.detail = detail
            self.evidence = evidence
            self.revision = revision
            self.submission = submission
        }
    }

    /// What happened.
    package enum TrailKind: String, Codable, Sendable, CaseIterable {
        case recorded
        case revised
        case withdrawn
        case reinstated
        case submitted
        case returned
        case answered
        case locallyAssured = "locally-assured"
        case corporatelyAssured = "corporately-assured"
        case applicabilityProposed = "applicability-proposed"
        case applicabilityDecided = "applicability-decided"
        /// Corporate evidence was inherited, or an item carried forward.
        case inherited
        case carried
        /// How it applies here was said anew.
        case restated
        /// The unit no longer leans on it.
        case givenUp = "given-up"
        /// It expired or was withdrawn.
        case lapsed
    }
}
