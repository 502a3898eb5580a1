package import ContractsCore
import Foundation
import Hummingbird

extension ServiceRouter {
    /// The largest JSON body that an endpoint takes unless it says otherwise: 1 MiB.
    package static let standardBodyLimit = 1 << 20

    /// A route made from a contract. The body is read and decoded before `handler` runs: over the limit is 413 without reading on, text that is not
    /// JSON is 400, JSON of the wrong shape 422. A contract whose request is `NoContent` reads no body.
    package func on<Body, Value>(
        _ endpoint: Endpoint<Body, Value>, _ access: Access, bodyLimit: Int = ServiceRouter.standardBodyLimit,
        use handler: @escaping @Sendable (Body, ServiceRequestContext) async throws -> Reply<Value>
    ) {
        raw(endpoint.method, endpoint.path, access) { request, context in
            var context = context
            let body = try await RequestReader(limit: bodyLimit).read(Body.self, from: request, context: &context)
            return try await handler(body, context).response(to: request)
        }
    }
}
