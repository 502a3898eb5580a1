import ContractsCore
import HTTPTypes
import Hummingbird
import ServiceKit

/// The demonstration sign-in: whoever can reach the portal can be any sample person. In production the portal refuses to start with it.
enum SignIn {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, returnTo: visit.query("return_to"), kept: nil)
    }

    /// - Parameter kept: a form that was sent after its session had ended.
    static func page(_ visit: Visit, returnTo: String?, kept: KeptForm?) async throws -> Response {
        let people = visit.site.settings.demonstrationSignIn ? try await visit.site.people.samples() : []
        let model = SignInPage(people, settings: visit.site.settings, returnTo: ReturnAddress(returnTo)?.path, kept: kept, catalogue: visit.catalogue)
        return try await visit.page("sign-in", model, PageHead(model.heading), status: kept == nil ? .ok : .unauthorized)
    }

    static func enter(_ visit: Visit, _ form: Form) async throws -> Response {
        guard visit.site.settings.demonstrationSignIn else { throw ProblemError.forbidden(visit.text("sign_in_none_why")) }
        guard let id = form["subject"].flatMap(PersonID.init), try await visit.site.people.isSample(id) else {
            throw ProblemError.notFound(visit.text("sign_in_unknown"))
        }
        let token = try await visit.site.sessions.open(for: id, replacing: visit.site.cookie.token(in: visit.request))
        var response: Response
        if let kept = KeptForm(signIn: form), let session = try await visit.site.sessions.find(token) {
            let back = Visit(site: visit.site, request: visit.request, context: visit.context, session: session)
            response = try await ContinueForm.page(back, kept: kept, because: .signedInAgain)
        } else {
            response = try await visit.redirect(to: ReturnAddress(form["return_to"])?.path ?? "/")
        }
        response.setCookie(visit.site.cookie.setting(token))
        return response
    }

    static func leave(_ visit: Visit, _ form: Form) async throws -> Response {
        if let session = visit.session { try await visit.site.sessions.close(session.key) }
        var response = try await visit.redirect(to: "/sign-in")
        response.setCookie(visit.site.cookie.clearing())
        return response
    }
}
