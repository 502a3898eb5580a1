/// One address of a service as a value: the server's route and the client's call are both made from it, so that they cannot drift apart.
///
/// `path` is a template such as `/v1/units/{unit}/evidence`; names in braces are filled by the caller and read by the server.
/// A request without a body is `NoContent`, a response without one too.
package struct Endpoint<Request: Codable & Sendable, Response: Codable & Sendable>: Sendable {
    package let method: HTTPMethod
    package let path: String

    package init(_ method: HTTPMethod, _ path: String) {
        self.method = method
        self.path = path
    }

    /// `GET /v1/units/{unit}`: how the route table, the OpenAPI comparison and the authorisation table name it.
    package var name: String { "\(method.rawValue) \(path)" }
}
