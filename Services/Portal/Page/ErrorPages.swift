import ContractsCore
import HTTPTypes
import Hummingbird
import Logging
import ServiceKit

/// Problems as pages; as JSON for the pages' scripts.
struct ErrorPages: Sendable {
    let site: Site

    /// For what was thrown, unknown addresses included. The session is looked up again; if that fails too, the page stands without it.
    func answer(_ problem: Problem, _ request: Request, _ context: ServiceRequestContext) async -> Response? {
        guard !request.wantsJSON else { return nil }
        var session: Session?
        if let token = site.cookie.token(in: request) { session = try? await site.sessions.find(token) }
        let visit = Visit(site: site, request: request, context: context, session: session)
        guard var response = try? await page(problem, from: nil, form: nil, visit) else { return nil }
        SecurityHeaders.add(to: &response.headers, secure: site.settings.secure)
        return response
    }

    /// For what a service refused or could not do and the page's handler did not deal with, and for what the portal itself refused.
    /// - Parameter form: what was being sent. It is given back: to be sent again after an outage, to be copied after a refusal.
    func answer(_ error: any Error, form: Form?, _ visit: Visit) async throws -> Response {
        guard var problem = PeerFailure.problem(error) ?? (error as? ProblemError)?.problem else { throw error }
        problem.instance = visit.context.requestID
        let origin = PeerName(error)
        guard PeerFailure.isOutage(error) else { return visit.isForScript ? Response(problem) : try await page(problem, from: origin, form: form, visit) }
        visit.context.logger.warning("page unavailable", metadata: ["cause": .string("\(error)")])
        if visit.isForScript { return Response(problem) }
        guard let form else { return try await page(problem, from: origin, form: nil, visit) }
        return try await ContinueForm.page(visit, kept: KeptForm(address: visit.address, form: form), because: .outage, of: origin)
    }

    private func page(_ problem: Problem, from origin: PeerName?, form: Form?, _ visit: Visit) async throws -> Response {
        let page = ErrorPage(problem, from: origin, form: form, signedIn: visit.session != nil, catalogue: visit.catalogue)
        return try await visit.page("error", page, PageHead(page.heading, hasErrors: true), status: HTTPResponse.Status(code: problem.status))
    }
}
