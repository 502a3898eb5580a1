/// An assessment whole: what to do next, its sections, its people, what was decided, what happened. Template `eia/assessment`.
struct AssessmentPage: Sendable {
    /// A section as a task.
    struct Task: Sendable {
        let number: Int
        let title: String
        let url: String
        let mark: AssessmentMark
        let facts: String?
        let blanksTitle: String?
        let blanks: [String]
    }

    /// Something of its history: a submission, an approval, a decision, the publication.
    struct Event: Sendable {
        let title: String
        let facts: String
        let text: String?
        /// What stays said of it.
        let flag: String?
        /// What was proposed when it was submitted, where that is something else now.
        var proposal: String?
    }

    struct Step: Sendable {
        /// For machines.
        let at: String
        let when: String
        let text: String
        let detail: String?
    }

    /// A part of the page, under its heading.
    struct Part: Sendable {
        let id: String
        let heading: String
        let events: [Event]
    }

    /// What is true of it for good or for now, and has to be seen.
    struct Flag: Sendable {
        let title: String
        let text: String
    }

    let caption: String
    let heading: String
    let state: AssessmentMark
    let since: String
    let flags: [Flag]
    let turn: Turn
    let primary: Link?
    let acts: [Link]
    let proposal: String
    let screening: Screened?
    let progress: String?
    let tasks: [Task]
    let parts: [Part]
    let mitigations: [MitigationLine]
    let facts: [Fact]
    let people: [Fact]
    let changePeople: Link?
    /// Title, proposal and marking, or the marking alone.
    let changeWording: Link?
    let relations: [Link]
    let trail: [Step]
    let trailLink: Link

    /// The screening, in short.
    struct Screened: Sendable {
        let title: String
        let text: String
        let link: Link
    }

    struct MitigationLine: Sendable {
        let what: String
        let facts: String
        let url: String?
    }
}
