/// Asks before something is done, with a reason where one is needed. Template `confirm`.
struct ConfirmPage: Sendable {
    let caption: String
    let heading: String
    let lede: String
    let errorSummary: ErrorSummary?
    let action: String
    let etag: String
    let field: TextArea?
    let button: String
    let cancelURL: String
}
