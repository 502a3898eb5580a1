/// One unit: workbook, contacts, what it is, where it came from, what is in it. Template `unit`.
struct UnitPage: Sendable {
    struct Workbook: Sendable {
        let url: String
        let phase: String
        let summary: String
        let progress: Progress
    }

    struct Contact: Sendable {
        let role: String
        let name: String?
        let telephone: String?
        let email: String?
    }

    struct Step: Sendable {
        /// For machines.
        let at: String
        let when: String
        let text: String
        let link: Link?
    }

    let caption: String
    let name: String
    /// Since when it is no longer there, or from when it will not be.
    let closed: String?
    let primary: Link?
    let unavailable: Unavailable?
    let workbooks: [Workbook]
    let contacts: [Contact]
    let changeContacts: Link?
    /// Empty for those who may not read the unit's work.
    let logs: [Link]
    /// What QA and the action plan know of the unit.
    let links: [Link]
    let facts: [Fact]
    let lineage: [Step]
    let parts: [Link]
    /// What the unit leans on and carries forward.
    let corporate: [Link]
}
