/// The body of a request did not arrive within its time.
struct SlowRequestBody: Error {}
