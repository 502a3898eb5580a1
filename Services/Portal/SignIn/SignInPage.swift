/// The sign-in page: in a demonstration the sample people, otherwise a sentence that says that none is set up. Template `sign-in`.
struct SignInPage: Sendable {
    struct Group: Sendable {
        let id: String
        let title: String
        let people: [Candidate]
    }

    struct Candidate: Sendable {
        let subject: String
        let name: String
        let rank: String?
        /// What the roles are for, in a sentence each.
        let may: String
    }

    struct Notice: Sendable {
        let title: String
        let text: String
    }

    let heading: String
    let lede: String
    let groups: [Group]
    /// Where nobody can sign in, why.
    let emptyState: Empty?
    let returnTo: String?
    /// Says that a form waits until its person is back; `kept` are its fields.
    let keptNotice: Notice?
    let keptAddress: String?
    let kept: [KeptForm.Field]

    static func address(returnTo path: String) -> String {
        guard let address = ReturnAddress(path), address.path != "/" else { return "/sign-in" }
        return "/sign-in?" + Address.query([("return_to", address.path)])
    }
}
