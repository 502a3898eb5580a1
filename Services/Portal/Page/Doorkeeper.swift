import ContractsCore
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import ServiceKit

/// Finds out who asks, and whether they may pass.
struct Doorkeeper: Sendable {
    let site: Site

    /// Runs the handler with the visit.
    func answer(_ request: Request, _ context: ServiceRequestContext, _ handler: (Visit) async throws -> Response) async throws -> Response {
        var session: Session?
        if let token = site.cookie.token(in: request) { session = try await site.sessions.find(token) }
        if let session { context.identified(as: session.principal) }
        var response = try await handler(Visit(site: site, request: request, context: context, session: session))
        SecurityHeaders.add(to: &response.headers, secure: site.settings.secure)
        return response
    }

    /// Nil where the visitor may pass.
    func refusal(of visit: Visit, _ audience: Audience) throws -> TurnedAway? {
        if let stopped = signedOut(visit, audience) { return stopped }
        try requireRole(of: visit, audience)
        return nil
    }

    /// Nil where somebody is signed in, or nobody need be.
    func signedOut(_ visit: Visit, _ audience: Audience) -> TurnedAway? {
        audience != .anyone && visit.session == nil ? .signedOut : nil
    }

    /// - Throws: the 403 problem where the page is for other roles.
    func requireRole(of visit: Visit, _ audience: Audience) throws(ProblemError) {
        guard case .roles(let roles) = audience, let session = visit.session, !session.person.has(anyOf: roles) else { return }
        throw .forbidden(site.catalogue.text("error_403_happened"))
    }

    /// Nil where the form comes from a page of this session. Forms for anyone belong to no session; where they come from was checked already.
    func forgery(_ form: Form, _ visit: Visit, _ audience: Audience) -> TurnedAway? {
        guard audience != .anyone, let session = visit.session else { return nil }
        // A page that somebody opened, left open and signed out of says whose it is: nothing of theirs is saved as somebody else's.
        guard form.all("person").allSatisfy({ $0 == session.person.id.description }) else { return .otherPerson }
        let sent = visit.request.headers[.csrfToken] ?? form["csrf_token"] ?? ""
        return Doorkeeper.same(sent, session.csrf) ? nil : .otherSession
    }

    /// - Throws: the 403 problem for a form of another site's page.
    func requireSameOrigin(_ request: Request) throws(ProblemError) {
        guard site.crossSite.verdict(request.head) != .otherSite else { throw .forbidden(site.catalogue.text("error_403_cross_site")) }
    }

    /// Compares hashes, so that the time taken says nothing about the token.
    private static func same(_ one: String, _ other: String) -> Bool {
        SHA256.hash(data: Data(one.utf8)) == SHA256.hash(data: Data(other.utf8))
    }
}
