/// What came of one attempt. The texts are for administrators; they hold nothing of the event or of the answer's body.
enum Outcome: Sendable, Hashable {
    case delivered
    /// The subscriber answered otherwise, or not in time: counted, in the end parked.
    case refused(String)
    /// The subscriber is there and cannot take it at the moment.
    case unavailable(String)
    /// The subscriber cannot be reached.
    case unreachable(String)
}
