/// Why a token is refused. For the log; the caller hears only that it was refused.
package enum TokenError: Error, Sendable, Hashable {
    case malformed
    /// Anything but ES256, `none` included.
    case unsupportedAlgorithm
    case unknownIssuer
    case unknownKey
    case badSignature
    case expired
    /// Issued in the future, beyond the leeway.
    case notYetValid
    case wrongAudience
    /// A person's token from an issuer of service tokens, or the reverse.
    case wrongKind
    /// The issuer's keys could not be fetched and none are known: the service cannot decide now.
    case keysUnavailable(issuer: String)
}
