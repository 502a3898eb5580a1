package import ContractsCore
package import Foundation

extension EIAAPI {
    /// Assessments that the caller may read in full. Query: `q`, `state` (several, comma-separated), `unit`, `policy`, `mine=true`, `sort` (`-changed`, the default; `review`), `cursor`, `limit` (1-200, default 50).
    package static let listAssessments = Endpoint<NoContent, Page<AssessmentSummary>>(.get, "/v1/assessments")

    /// Begins one for a policy, written against the guide in force. EIA author of the policy's unit, the policy's owner. `Idempotency-Key`.
    package static let createAssessment = Endpoint<NewAssessment, AssessmentDetail>(.post, "/v1/assessments")

    /// The people named on it, the named adviser of its programme, EIA QA officers, those who read the unit (commander, adviser, inspector), moderator, board members.
    package static let getAssessment = Endpoint<NoContent, AssessmentDetail>(.get, "/v1/assessments/{assessment}")

    /// Title and proposal, in draft, full and returned; the marking too there, and higher in every state but withdrawn and superseded. An author or the owner. What it does not change is sent as it stands. `If-Match`.
    package static let changeAssessment = Endpoint<AssessmentContent, AssessmentDetail>(.put, "/v1/assessments/{assessment}")

    /// Owner, authors, decision-makers. An author or the owner; an EIA QA officer or an administrator where those are gone. `If-Match`.
    package static let putPeople = Endpoint<People, AssessmentDetail>(.put, "/v1/assessments/{assessment}/people")

    /// Everything that happened, newest first. Query: `cursor`, `limit`.
    package static let listTrail = Endpoint<NoContent, Page<TrailStep>>(.get, "/v1/assessments/{assessment}/trail")

    package struct PolicyName: Codable, Sendable, Equatable {
        package let id: PolicyID
        package let reference: String
        package let title: String
        package let kind: PolicyKind

        package init(id: PolicyID, reference: String, title: String, kind: PolicyKind) {
            self.id = id
            self.reference = reference
            self.title = title
            self.kind = kind
        }
    }

    package struct AssessmentSummary: Codable, Sendable, Equatable {
        package let id: AssessmentID
        /// Such as "EIA/2026/0007".
        package let reference: String
        package let title: String
        package let policy: PolicyName
        package let unit: UnitName
        package let marking: Marking
        package let state: State
        /// Since when it stands there.
        package let since: Date
        package let owner: Person
        package let authors: [Person]
        /// Who took it for QA.
        package let officer: Person?
        /// How often it was submitted.
        package let round: Int
        package let sections: Int
        /// Sections without a required blank.
        package let sectionsComplete: Int
        /// Must fix or should fix, sent to the authors and not yet settled.
        package let openPoints: Int
        package let reviewDate: LocalDate?
        /// A decision was recorded without approval before it: for good (I5).
        package let retrospective: Bool
        /// It was approved once, and the proposal changed since.
        package let approvalVoid: Bool
        package let createdAt: Date
        package let changedAt: Date
        package let etag: String

        package init(
            id: AssessmentID, reference: String, title: String, policy: PolicyName, unit: UnitName, marking: Marking, state: State, since: Date, owner: Person,
            authors: [Person], officer: Person? = nil, round: Int, sections: Int, sectionsComplete: Int, openPoints: Int, reviewDate: LocalDate? = nil,
            retrospective: Bool, approvalVoid: Bool, createdAt: Date, changedAt: Date, etag: String
        ) {
            self.id = id
            self.reference = reference
            self.title = title
            self.policy = policy
            self.unit = unit
            self.marking = marking
            self.state = state
            self.since = since
            self.owner = owner
            self.authors = authors
            self.officer = officer
            self.round = round
            self.sections = sections
            self.sectionsComplete = sectionsComplete
            self.openPoints = openPoints
            self.reviewDate = reviewDate
            self.retrospective = retrospective
            self.approvalVoid = approvalVoid
            self.createdAt = createdAt
            self.changedAt = changedAt
            self.etag = etag
        }
    }

    package struct AssessmentDetail: Codable, Sendable, Equatable {
        package let summary: AssessmentSummary
        package let proposal: String
        package let decisionMakers: [Person]
        package let guide: GuideName
        package let screening: Screening?
        package let sections: [SectionState]
        /// Oldest first.
        package let rounds: [Round]
        /// Oldest first; at most one is not void.
        package let approvals: [Approval]
        /// Oldest first.
        package let decisions: [Decision]
        package let publication: Publication?
        package let monitoring: Monitoring?
        /// Oldest first.
        package let reviews: [Review]
        /// Newest first.
        package let triggers: [Trigger]
        package let mitigations: [Mitigation]
        package let supersedes: AssessmentLink?
        package let supersededBy: AssessmentLink?
        /// What the caller may do now.
        package let allowed: [Transition]
        /// Whether the caller may write sections now.
        package let mayWrite: Bool
        /// Of what somebody who reads it now reads, for `NewDecision`: the newest round, or the newest revisions before any.
        package let readSHA256: String
        /// Whether the caller may change title and proposal now, and lower the marking.
        package let mayChange: Bool?
        /// Whether the caller may raise the marking now.
        package let mayRaiseMarking: Bool?
        /// Whether the caller may name others on it now.
        package let mayPutPeople: Bool?

        package init(
            summary: AssessmentSummary, proposal: String, decisionMakers: [Person], guide: GuideName, screening: Screening? = nil, sections: [SectionState],
            rounds: [Round], approvals: [Approval], decisions: [Decision], publication: Publication? = nil, monitoring: Monitoring? = nil, reviews: [Review],
            triggers: [Trigger], mitigations: [Mitigation], supersedes: AssessmentLink? = nil, supersededBy: AssessmentLink? = nil, allowed: [Transition],
            mayWrite: Bool, readSHA256: String, mayChange: Bool? = nil, mayRaiseMarking: Bool? = nil, mayPutPeople: Bool? = nil
        ) {
            self.summary = summary
            self.proposal = proposal
            self.decisionMakers = decisionMakers
            self.guide = guide
            self.screening = screening
            self.sections = sections
            self.rounds = rounds
            self.approvals = approvals
            self.decisions = decisions
            self.publication = publication
            self.monitoring = monitoring
            self.reviews = reviews
            self.triggers = triggers
            self.mitigations = mitigations
            self.supersedes = supersedes
            self.supersededBy = supersededBy
            self.allowed = allowed
            self.mayWrite = mayWrite
            self.readSHA256 = readSHA256
            self.mayChange = mayChange
            self.mayRaiseMarking = mayRaiseMarking
            self.mayPutPeople = mayPutPeople
        }
    }

    package struct AssessmentLink: Codable, Sendable, Equatable {
        package let id: AssessmentID
        package let reference: String
        package let title: String
        package let state: State

        package init(id: AssessmentID, reference: String, title: String, state: State) {
            self.id = id
            self.reference = reference
            self.title = title
            self.state = state
        }
    }

    package struct TrailStep: Codable, Sendable, Equatable {
        /// Counted from 1 within the assessment.
        package let number: Int
        package let at: Date
        /// The service itself where a date did it.
        package let by: Person
        /// Such as "submit", "section-saved", "point-answered".
        package let kind: String
        package let detail: String?
        package let state: State?

        package init(number: Int, at: Date, by: Person, kind: String, detail: String? = nil, state: State? = nil) {
            self.number = number
            self.at = at
            self.by = by
            self.kind = kind
            self.detail = detail
            self.state = state
        }
    }
}
