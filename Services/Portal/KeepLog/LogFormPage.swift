/// A line of a log being written, changed or closed. Template `logs/form`.
struct LogFormPage: Sendable {
    let caption: String
    let heading: String
    let lede: String?
    let errorSummary: ErrorSummary?
    /// How the line stands, where somebody else changed it meanwhile.
    let meanwhile: [Fact]
    let action: String
    let etag: String?
    let idempotencyKey: String
    let fields: [AnyField]
    let button: String
    let cancelURL: String
}
