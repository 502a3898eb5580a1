package import ContractsCore
import Foundation
package import HTTPTypes

/// What a handler answers: status, headers and a value that is encoded as JSON.
package struct Reply<Value: Codable & Sendable>: Sendable {
    enum Content: Sendable {
        case value(Value)
        /// JSON already: a reply that was stored and is sent again byte for byte, or one that was written without a `Value`.
        case encoded(Data)
        case nothing
    }

    package var status: HTTPResponse.Status
    package var headers: HTTPFields
    let content: Content

    init(status: HTTPResponse.Status, headers: HTTPFields, content: Content) {
        self.status = status
        self.headers = headers
        self.content = content
    }

    /// 200. With an entity tag, a GET that already has this version is answered with 304 by the router.
    package static func ok(_ value: Value, etag: ETag? = nil) -> Reply {
        Reply(status: .ok, headers: etag.map { [.eTag: $0.description] } ?? [:], content: .value(value))
    }

    /// 200 with something that writes the JSON of a `Value` itself; a test decodes it.
    package static func ok(writing value: some JSONObjectWritable, etag: ETag? = nil) -> Reply {
        Reply(status: .ok, headers: etag.map { [.eTag: $0.description] } ?? [:], content: .encoded(JSONObject.encode(value)))
    }

    /// 201 with the new thing's address.
    package static func created(_ value: Value, at location: String, etag: ETag? = nil) -> Reply {
        var headers: HTTPFields = [.location: location]
        if let etag { headers[.eTag] = etag.description }
        return Reply(status: .created, headers: headers, content: .value(value))
    }

    /// 202: taken on, not done yet.
    package static func accepted(_ value: Value) -> Reply {
        Reply(status: .accepted, headers: [:], content: .value(value))
    }

    package func with(_ name: HTTPField.Name, _ value: String) -> Reply {
        var reply = self
        reply.headers[name] = value
        return reply
    }
}

extension Reply where Value == NoContent {
    /// 204.
    package static func noContent(etag: ETag? = nil) -> Reply<NoContent> {
        Reply<NoContent>(status: .noContent, headers: etag.map { [.eTag: $0.description] } ?? [:], content: .nothing)
    }
}
