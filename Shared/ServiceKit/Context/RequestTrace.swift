/// What ties together everything that is done for one request, across services: the request id that people quote and the W3C trace.
package struct RequestTrace: Sendable, Hashable {
    package let requestID: String
    /// 32 lower-case hexadecimal digits.
    package let traceID: String
    /// 16 lower-case hexadecimal digits: this service's part of the trace.
    package let spanID: String
    package let sampled: Bool

    /// The request that the present task works for; calls to other services carry it on by themselves.
    @TaskLocal package static var current: RequestTrace?

    package init(
        requestID: String = RequestTrace.newRequestID(), traceID: String = TraceIDs.hexadecimal(16), spanID: String = TraceIDs.hexadecimal(8),
        sampled: Bool = false
    ) {
        self.requestID = requestID
        self.traceID = traceID
        self.spanID = spanID
        self.sampled = sampled
    }

    /// From the headers of a request: ids that are not well-formed are replaced, never repeated.
    init(requestID: String?, traceparent: String?) {
        let id = requestID.flatMap { RequestTrace.isRequestID($0) ? $0 : nil } ?? RequestTrace.newRequestID()
        if let parent = traceparent.flatMap(TraceParent.init) {
            self.init(requestID: id, traceID: parent.traceID, sampled: parent.sampled)
        } else {
            self.init(requestID: id)
        }
    }

    /// The `traceparent` header for a call made within this trace.
    package var traceparent: String { "00-\(traceID)-\(spanID)-\(sampled ? "01" : "00")" }

    package static func newRequestID() -> String { TraceIDs.hexadecimal(12) }

    /// 8 to 64 letters, digits, `-`, `_` or `.`: safe in a log line and in a page.
    static func isRequestID(_ text: String) -> Bool {
        (8...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
                default: false
                }
            }
    }
}
