package import Logging

/// What a slice's error enum conforms to: each case says which problem it is, through the factories of `ProblemError`, and so never names a status
/// code.
///
/// ```swift enum SubmitEvidenceRefusal: Refusal { case alreadySubmitted var problem: ProblemError { switch self { case .alreadySubmitted:
/// .conflict("already-submitted", "This entry was submitted before. Open it again to see its state.") } } }
/// ```
package protocol Refusal: Error, Sendable {
    var problem: ProblemError { get }
    /// At which it is logged, with its own description; nil, the standard, where the request itself was at fault: the access log says enough.
    var logLevel: Logger.Level? { get }
}

extension Refusal {
    package var logLevel: Logger.Level? { nil }
}
