/// An item of evidence, as it stands or as one of its revisions has it. Template `evidence`.
struct EvidencePage: Sendable {
    struct RevisionNote: Sendable {
        let title: String
        let url: String
        let label: String
    }

    struct Cited: Sendable {
        let id: String
        let url: String
        let code: String
        let strapline: String
        let howMeets: String
    }

    struct FactList: Sendable {
        let facts: [Fact]
    }

    struct Content: Sendable {
        let whatWasDone: String
        let whatChanged: String?
        let cited: [Cited]
        let bears: FactList
        let control: FactList
        let hash: String
    }

    let caption: String
    let heading: String
    let facts: String
    let primary: Link?
    let revisionNote: RevisionNote?
    let unavailable: Unavailable?
    let evidence: Content?
    let files: FileList?
    let links: [Link]
}
