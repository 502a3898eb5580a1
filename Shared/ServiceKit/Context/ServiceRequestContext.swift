package import HTTPTypes
package import Hummingbird
package import Identity
import Logging
import NIOCore

/// What a handler knows of its request besides the body.
package struct ServiceRequestContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package internal(set) var trace: RequestTrace
    package internal(set) var head: HTTPRequest
    /// SHA-256 over method, path and body, where the request carries an `Idempotency-Key`.
    package internal(set) var idempotency: IdempotentRequest?
    let record: RequestRecord
    let channel: any Channel
    var verified: Principal?

    package init(source: ApplicationRequestContextSource) {
        self.coreContext = CoreRequestContextStorage(source: source)
        self.trace = RequestTrace(requestID: "", traceID: "", spanID: "")
        self.head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: nil)
        self.record = RequestRecord()
        self.channel = source.channel
    }

    package var requestID: String { trace.requestID }
    package var headers: HTTPFields { head.headerFields }

    /// Who calls. On an endpoint for `.person` or `.service` there always is one; on `.anyone` this throws the 401 problem when there is none.
    package var principal: Principal {
        get throws(ProblemError) {
            guard let verified else { throw .unauthenticated() }
            return verified
        }
    }

    /// Who calls, where the endpoint is for `.anyone` and no valid token came.
    package var principalIfAny: Principal? { verified }

    /// For a process that knows its caller otherwise than by a token, such as the portal by a session: the request's log line names them.
    package func identified(as principal: Principal) {
        record.identified(principal)
    }

    /// Where the request came from, for the audit trail: the address of the connection and the request id.
    package var origin: String { "\(channel.remoteAddress?.ipAddress ?? "local") \(requestID)" }
}
