package import ContractsCore
import HTTPTypes
package import Hummingbird
import Logging

/// Answers a problem as a page for a browser; nil leaves it JSON.
package typealias ProblemPages = @Sendable (Problem, Request, ServiceRequestContext) async -> Response?

/// The outermost layer of every request: gives it its ids, turns whatever was thrown into a problem, and reports it once to the log and the metrics.
///
/// One type and not a chain of middleware: the order is fixed, and a request costs no existential call per concern.
package struct ServiceResponder: HTTPResponder {
    package typealias Context = ServiceRequestContext

    let router: RouterResponder<ServiceRequestContext>
    let pages: ProblemPages?
    let unmatched: RouteMetrics

    @concurrent
    package func respond(to request: Request, context: ServiceRequestContext) async throws -> Response {
        let started = ContinuousClock.now
        var context = context
        context.head = request.head
        context.trace = RequestTrace(requestID: request.headers[.requestID], traceparent: request.headers[.traceparent])
        context.logger[metadataKey: "hb.request.id"] = nil
        context.logger[metadataKey: "request_id"] = .string(context.trace.requestID)
        context.logger[metadataKey: "trace_id"] = .string(context.trace.traceID)

        var response = await RequestTrace.$current.withValue(context.trace) { await answer(request, context) }
        response.headers[.requestID] = context.trace.requestID
        let facts = context.record.snapshot
        if response.status.kind != .successful, !facts.bodyRead, request.hasLargeBody { response.headers[.connection] = "close" }
        report(request, context, facts, status: response.status.code, took: .now - started)
        return response
    }

    private func answer(_ request: Request, _ context: ServiceRequestContext) async -> Response {
        do {
            let response = try await router.respond(to: request, context: context)
            // Hummingbird answers an address without a route by itself, with an empty 404.
            guard context.record.snapshot.route != nil else { throw ProblemError.notFound() }
            return response
        } catch {
            let thrown = ProblemMapping(error)
            if let level = thrown.logLevel { context.logger.log(level: level, "request failed", metadata: ProblemMapping.metadata(of: error)) }
            var problem = thrown.error.problem
            problem.instance = context.trace.requestID
            if let pages, var page = await pages(problem, request, context) {
                page.headers.append(contentsOf: thrown.error.headers)
                return page
            }
            return Response(problem, headers: thrown.error.headers)
        }
    }

    private func report(_ request: Request, _ context: ServiceRequestContext, _ facts: RequestRecord.Facts, status: Int, took: Duration) {
        let route = facts.route ?? unmatched
        let nanoseconds = took.components.seconds * 1_000_000_000 + took.components.attoseconds / 1_000_000_000
        route.record(status: status, nanoseconds: nanoseconds)
        context.logger.log(
            level: route.quiet ? .debug : .info, "request",
            metadata: [
                "method": .string(request.method.rawValue), "route": .string(route.route), "path": .string(request.uri.path),
                "status": .stringConvertible(status),
                "ms": .stringConvertible(Double(nanoseconds / 1000) / 1000), "subject": .string(facts.subject ?? "-"),
            ]
        )
    }
}

extension Request {
    /// Whether enough of a body may still be on its way that reading it only to drop it is not worth the connection.
    fileprivate var hasLargeBody: Bool {
        if let length = headers[.contentLength].flatMap(Int.init) { return length > 65_536 }
        return headers[.transferEncoding] != nil
    }
}
