/// An indicator with its guidance page, outside any unit. Template `standard-indicator`.
struct StandardIndicatorPage: Sendable {
    let caption: String
    let code: String
    let wording: String
    let strapline: String
    /// Opens it in the reader's own unit.
    let primary: Link?
    let guidance: Guidance
    /// Where the workbook's list of indicators words it otherwise.
    let listWording: String?
    /// SHA-256 of the indicator's text.
    let hash: String
    let previous: Link?
    let next: Link?
}
