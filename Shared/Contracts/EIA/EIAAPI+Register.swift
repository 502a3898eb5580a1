package import ContractsCore
package import Foundation

extension EIAAPI {
    /// The published register (I1): for anyone signed in, published assessments and the titles and reasons of withheld ones. Neither withdrawn nor superseded ones. Query: `q` (full text), `unit`, `kind`, `outcome`, `characteristic` (an effect on it was found or could not be ruled out), `sort` (`-published`, the default; `rank` where `q` is given: what has the words in its title, policy or unit first), `cursor`, `limit` (1-100, default 25).
    package static let searchRegister = Endpoint<NoContent, Page<RegisterEntry>>(.get, "/v1/register")

    /// A published assessment, whole, as it was approved; of a withheld one, what the register says of it.
    package static let getPublished = Endpoint<NoContent, PublishedAssessment>(.get, "/v1/register/{assessment}")

    package struct RegisterEntry: Codable, Sendable, Equatable {
        package let id: AssessmentID
        package let reference: String
        /// As it was published, like the policy's title and the unit: both may have changed since.
        package let title: String
        package let policy: PolicyName
        package let unit: UnitName
        /// As it is marked now.
        package let marking: Marking
        package let state: State
        package let published: Bool
        package let withheldBecause: String?
        package let outcome: DecisionOutcome?
        package let publishedAt: Date
        package let reviewDate: LocalDate?
        package let retrospective: Bool
        /// The proposal changed since: what was approved and published no longer holds.
        package let approvalVoid: Bool
        /// Of the words that were searched for, where they were found.
        package let excerpt: String?

        package init(
            id: AssessmentID, reference: String, title: String, policy: PolicyName, unit: UnitName, marking: Marking, state: State,
            published: Bool, withheldBecause: String? = nil, outcome: DecisionOutcome? = nil, publishedAt: Date, reviewDate: LocalDate? = nil,
            retrospective: Bool, approvalVoid: Bool, excerpt: String? = nil
        ) {
            self.id = id
            self.reference = reference
            self.title = title
            self.policy = policy
            self.unit = unit
            self.marking = marking
            self.state = state
            self.published = published
            self.withheldBecause = withheldBecause
            self.outcome = outcome
            self.publishedAt = publishedAt
            self.reviewDate = reviewDate
            self.retrospective = retrospective
            self.approvalVoid = approvalVoid
            self.excerpt = excerpt
        }
    }

    package struct PublishedAssessment: Codable, Sendable, Equatable {
        package let entry: RegisterEntry
        /// Which version of the guide it was written against.
        package let guide: GuideName
        package let owner: Person
        package let authors: [Person]
        package let approval: Approval?
        package let decision: Decision?
        /// Empty where it is withheld.
        package let sections: [PublishedSection]
        package let sha256: String?
        /// What was proposed, as it was approved; none where it is withheld, or was not kept.
        package let proposal: String?

        package init(
            entry: RegisterEntry, guide: GuideName, owner: Person, authors: [Person], approval: Approval? = nil, decision: Decision? = nil,
            sections: [PublishedSection], sha256: String? = nil, proposal: String? = nil
        ) {
            self.entry = entry
            self.guide = guide
            self.owner = owner
            self.authors = authors
            self.approval = approval
            self.decision = decision
            self.sections = sections
            self.sha256 = sha256
            self.proposal = proposal
        }
    }

    package struct PublishedSection: Codable, Sendable, Equatable {
        package let section: Section
        package let content: SectionContent

        package init(section: Section, content: SectionContent) {
            self.section = section
            self.content = content
        }
    }
}
