import ContractsCore
import HTTPTypes
import Hummingbird
import ServiceKit

/// Why somebody was stopped at the door, where they can put it right themselves.
enum TurnedAway: Sendable {
    /// Nobody is signed in, or the session has ended.
    case signedOut
    /// The form belongs to an earlier session: its person signed in again since.
    case otherSession
    /// The form belongs to somebody else, who used this browser before.
    case otherPerson

    /// What was typed is never lost: the page carries it on through the sign-in, until its person sends it again.
    func answer(_ visit: Visit, form: Form?) async throws -> Response {
        if visit.isForScript { return try script(visit) }
        guard let form else { return try await visit.redirect(to: SignInPage.address(returnTo: visit.address)) }
        let kept = KeptForm(address: visit.address, form: form)
        switch self {
        case .signedOut, .otherPerson: return try await SignIn.page(visit, returnTo: visit.address, kept: kept)
        case .otherSession: return try await ContinueForm.page(visit, kept: kept, because: .signedInAgain)
        }
    }

    /// A script keeps the text itself; it takes the new token from the header where there is one.
    private func script(_ visit: Visit) throws -> Response {
        let problem = Problem(type: "/problems/signed-out", title: visit.text("error_401_heading"), status: 401, instance: visit.context.requestID)
        var response = Response(problem)
        if case .otherSession = self, visit.site.crossSite.verdict(visit.request.head) == .sameOrigin, let session = visit.session {
            response.headers[.csrfToken] = session.csrf
        }
        return response
    }
}
