extension EIAAPI {
    package struct NewAssessment: Codable, Sendable, Equatable {
        package let policy: PolicyID
        /// Of the proposal that is assessed.
        package let title: String
        /// What is proposed, in a few sentences.
        package let proposal: String
        package let owner: Person
        package let authors: [Person]
        package let decisionMakers: [Person]
        /// Written anew from this one, which it supersedes once it is published.
        package let supersedes: AssessmentID?

        package init(
            policy: PolicyID, title: String, proposal: String, owner: Person, authors: [Person], decisionMakers: [Person], supersedes: AssessmentID? = nil
        ) {
            self.policy = policy
            self.title = title
            self.proposal = proposal
            self.owner = owner
            self.authors = authors
            self.decisionMakers = decisionMakers
            self.supersedes = supersedes
        }
    }

    package struct AssessmentContent: Codable, Sendable, Equatable {
        package let title: String
        package let proposal: String
        package let marking: Marking

        package init(title: String, proposal: String, marking: Marking) {
            self.title = title
            self.proposal = proposal
            self.marking = marking
        }
    }

    package struct People: Codable, Sendable, Equatable {
        package let owner: Person
        /// At least one.
        package let authors: [Person]
        package let decisionMakers: [Person]

        package init(owner: Person, authors: [Person], decisionMakers: [Person]) {
            self.owner = owner
            self.authors = authors
            self.decisionMakers = decisionMakers
        }
    }
}
