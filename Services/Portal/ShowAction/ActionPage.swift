import ContractsActionPlan

/// One action. Template `actions/action`.
struct ActionPage: Sendable {
    struct ActLink: Sendable {
        let url: String
        let label: String
        /// Of several links, the one that most people come for.
        let primary: Bool
    }

    struct Start: Sendable {
        let action: String
        let etag: String
        let idempotencyKey: String
        let label: String
    }

    struct Text: Sendable {
        let label: String
        let text: String
    }

    struct Milestone: Sendable {
        let title: String
        let due: String
        let late: String?
        let done: String?
        let note: String?
        let links: [EvidenceCard.CardLink]
    }

    struct Update: Sendable {
        let text: String
        let by: String
        let at: String
        let evidence: [Link]
    }

    struct DueDate: Sendable {
        let change: String
        let reason: String
        let by: String
    }

    struct Step: Sendable {
        let at: String
        let when: String
        let text: String
        let detail: String?
    }

    let caption: String
    let heading: String
    let state: ActionMark
    let rag: ActionMark?
    let reason: String?
    let refusal: String?
    let turn: Turn?
    let start: Start?
    let primary: Link?
    let acts: [Link]
    let facts: [Fact]
    let texts: [Text]
    let source: Link?
    let indicator: Link?
    let plan: Link
    let milestones: [Milestone]
    let milestonesEmpty: Empty?
    let addMilestone: Link?
    let updates: [Update]
    let updatesEmpty: Empty?
    let dueDates: [DueDate]
    let escalations: [String]
    let trail: [Step]
    let nextStep: Link?
}
