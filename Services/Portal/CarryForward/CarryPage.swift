/// One carried item to decide on. Template `corporate/carry`.
struct CarryPage: Sendable {
    let form: FormPage
    /// Of the item itself, for the revision that refreshing it makes.
    let itemETag: String
}
