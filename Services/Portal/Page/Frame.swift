/// What stands around every page: marking, person, navigation, breadcrumbs, flash notice.
struct Frame: Sendable {
    let language: String
    /// The document's title, the page first: "1B in Enfield – Equality Standard".
    let title: String
    let marking: String
    let markingCode: String
    let environmentNote: String?
    let person: FramePerson?
    let navigation: [FrameLink]
    let breadcrumbs: [FrameLink]
    let flash: Flash?
    let csrf: String
    let version: String
    let assetVersion: String
    /// The document control block on paper; empty where the page prints none.
    let printControl: [PrintControl]
}
