/// One screen for a judge: what is judged, what is different since the last rating, the guidance, what was said before, and the form. Template `qa/rating`.
struct RatingPage: Sendable {
    /// A sentence that stands above the page, with where to go.
    struct Notice: Sendable {
        let kind: String
        let role: String
        let title: String
        let text: String?
        let link: Link?
    }

    struct Judged: Sendable {
        let heading: String
        let submitted: String
        let note: String?
        let items: [JudgedItem]
        let unavailable: Unavailable?
    }

    /// A point of the return before, with what the unit answered.
    struct Answer: Sendable {
        let text: String
        let raised: String?
        let answer: String
        let by: String
    }

    let caption: String
    let code: String
    let wording: String
    let strapline: String
    /// "7 of 22 in Enfield"
    let progress: String?
    let notices: [Notice]
    let judged: Judged
    let since: RatingDifferences?
    let answers: [Answer]
    let earlier: [EarlierRating]
    let guidance: Guidance?
    let guidanceUnavailable: Unavailable?
    let form: RatingForm?
    /// Text that was typed and can no longer be sent from here.
    let kept: KeptRating?
    let previous: Link?
    let next: Link?
    let links: [Link]
    /// A rating that is stored: the browser forgets what it kept of it.
    let rated: String?
}
