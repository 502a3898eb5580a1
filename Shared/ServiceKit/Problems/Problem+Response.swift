package import ContractsCore
import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore

extension Response {
    /// A problem as `application/problem+json`.
    package init(_ problem: Problem, headers: HTTPFields = [:]) {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        headers[.cacheControl] = "no-store"
        let body = (try? JSONWriter.encode(problem)).map { ResponseBody(byteBuffer: ByteBuffer(bytes: $0)) } ?? ResponseBody()
        self.init(status: HTTPResponse.Status(code: problem.status), headers: headers, body: body)
    }
}
