package import ContractsCore
import HTTPTypes
package import Hummingbird
package import Identity
package import Metrics

/// The URL table of one service. Contracts become routes with `on`; pages and other raw answers with `raw`.
///
/// Every route is listed in `entries`, so that tests can compare the table with the OpenAPI file and with the authorisation table. An address that
/// exists answers other methods with 405 and `Allow`.
package final class ServiceRouter {
    package private(set) var entries: [RouteEntry] = []
    package let metrics: any MetricsFactory
    let authenticator: Authenticator
    private let router = Router(context: ServiceRequestContext.self, options: [.autoGenerateHeadEndpoints])
    private var methods: [String: Set<String>] = [:]
    private var order: [String] = []
    private var pages: ProblemPages?

    /// - Parameters:
    ///   - identity: verifies bearer tokens; nil for a process that accepts none, such as the portal, whose pages know their reader by the session.
    ///   - metrics: where request counts and times go.
    package init(identity: TokenVerifier?, metrics: any MetricsFactory = MetricsSystem.factory) {
        self.authenticator = Authenticator(verifier: identity)
        self.metrics = metrics
    }

    /// Answers problems as something other than JSON, where it returns a response: the portal's error pages.
    package func problemPages(_ pages: @escaping ProblemPages) {
        self.pages = pages
    }

    /// A route that reads its own request and builds its own response: pages, assets, streams. `access` is checked before it runs.
    /// - Parameter body: for a route that takes large bodies: what of them, once it is known that the caller may call at all.
    package func raw(
        _ method: HTTPMethod, _ path: String, _ access: Access, body: BodyAllowance? = nil,
        _ handler: @escaping @Sendable (Request, ServiceRequestContext) async throws -> Response
    ) {
        entries.append(RouteEntry(method: method, path: path, access: access))
        guard let body else { return add(method, path, access: access, quiet: false, handler) }
        add(method, path, access: access, quiet: false) { request, context in
            try context.allow(body)
            return try await handler(request, context)
        }
    }

    /// The finished table. Call once, after every route is added.
    package func buildResponder() -> ServiceResponder {
        for path in order {
            let allowed = methods[path, default: []].union(methods[path, default: []].contains("GET") ? ["HEAD"] : []).sorted()
            for method in Self.everyMethod where !allowed.contains(method.rawValue) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in throw ProblemError.methodNotAllowed(allowed) }
            }
        }
        return ServiceResponder(
            router: router.buildResponder(), pages: pages, unmatched: RouteMetrics(method: "other", route: "unmatched", quiet: false, factory: metrics))
    }

    func add(
        _ method: HTTPMethod, _ path: String, access: Access, quiet: Bool,
        _ handler: @escaping @Sendable (Request, ServiceRequestContext) async throws -> Response
    ) {
        if methods[path] == nil { order.append(path) }
        methods[path, default: []].insert(method.rawValue)
        let measured = RouteMetrics(method: method.rawValue, route: path, quiet: quiet, factory: metrics)
        let authenticator = authenticator
        router.on(RouterPath(path), method: HTTPRequest.Method(method)) { request, context -> Response in
            context.record.matched(measured)
            var context = context
            try await authenticator.admit(request, to: access, context: &context)
            do {
                return try await handler(request, context)
            } catch let error as any HTTPResponseError {
                // Thrown on, Hummingbird's router would make its own JSON of it.
                throw ProblemError(status: error.status)
            }
        }
    }

    private static let everyMethod: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
}

extension HTTPRequest.Method {
    init(_ method: HTTPMethod) {
        self =
            switch method {
            case .get: .get
            case .post: .post
            case .put: .put
            case .patch: .patch
            case .delete: .delete
            }
    }
}
