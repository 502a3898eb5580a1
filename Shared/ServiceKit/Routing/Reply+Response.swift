import ContractsCore
import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

extension Reply {
    /// The JSON of the value; nil where the reply has no body.
    func json() throws -> Data? {
        switch content {
        case .value(let value): try JSONWriter.encode(value)
        case .encoded(let data): data
        case .nothing: nil
        }
    }

    package func response(to request: Request) throws -> Response {
        if let tag = headers[.eTag], request.method == .get, status == .ok, ETag.list(request.headers[.ifNoneMatch], contains: tag) {
            return Response(status: .notModified, headers: headers)
        }
        guard let data = try json() else { return Response(status: status, headers: headers) }
        var headers = headers
        headers[.contentType] = "application/json"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}
