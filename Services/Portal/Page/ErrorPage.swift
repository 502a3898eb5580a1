import ContractsCore
import HTTPTypes

/// A page that says what happened, what was kept and what to do. Template `error`.
struct ErrorPage: Sendable {
    let heading: String
    let happened: String
    let kept: String?
    let todo: [String]
    let typed: [TypedText]
    let links: [Link]
    /// For whoever is asked for help; faults only.
    let requestID: String?
}

extension ErrorPage {
    /// - Parameters:
    ///   - origin: the service that it went wrong in; nil for the portal itself.
    ///   - form: what was being sent, where it was a form.
    init(_ problem: Problem, from origin: PeerName?, form: Form?, signedIn: Bool, catalogue: Catalogue) {
        // What was wrong in an address was not to be saved.
        let kind = problem.status == 422 && form == nil ? 400 : ErrorPage.kind(problem.status)
        let isFault = problem.status >= 500
        heading = catalogue.text("error_\(kind)_heading")
        // A service's own words are for the person at the screen; what is said of a fault is not.
        happened =
            (isFault ? nil : problem.detail)
            ?? catalogue.text("error_\(kind)_happened", ["service": origin?.words(catalogue) ?? catalogue.text("service_portal")])
        let typed = (form?.fields ?? []).compactMap { TypedText($0, catalogue: catalogue) }
        self.typed = typed
        kept = form.map { _ in catalogue.text(typed.isEmpty ? "error_kept_nothing" : "error_kept_text") }
        let advice = ["error_\(kind)_todo", "error_\(kind)_todo_ask", "error_\(kind)_todo_address", "error_\(kind)_todo_unit", "error_\(kind)_todo_search"]
        todo = (problem.errors ?? []).map(\.detail) + advice.compactMap { catalogue.sentences[$0] }
        links = [signedIn ? Link(catalogue.text("error_link_home"), "/") : Link(catalogue.text("sign_in_page"), "/sign-in")]
        requestID = isFault ? problem.instance : nil
    }

    /// The statuses that have words of their own; others borrow the nearest.
    private static func kind(_ status: Int) -> Int {
        switch status {
        case 401, 403, 404, 405, 409, 413, 422, 429, 500, 503: status
        case 412, 428: 409
        case 502, 504: 503
        case 500...: 500
        default: 400
        }
    }
}
