import ServiceKit
import Testing

@Suite("Trace headers")
struct TraceParentTests {
    @Test func `A new trace has ids of the right form, never the same twice`() {
        let (one, two) = (RequestTrace(), RequestTrace())
        #expect(one.requestID != two.requestID && one.traceID != two.traceID && one.spanID != two.spanID)
        #expect(one.traceparent == "00-\(one.traceID)-\(one.spanID)-00")
        #expect(one.traceID.count == 32 && one.spanID.count == 16 && one.requestID.count == 24)
    }
}
