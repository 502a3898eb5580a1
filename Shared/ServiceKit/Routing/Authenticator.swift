import HTTPTypes
import Hummingbird
import Identity
import Logging

/// Turns the bearer token of a request into a principal, and refuses callers of the wrong kind.
struct Authenticator: Sendable {
    let verifier: TokenVerifier?

    /// - Throws: 401 without a valid token where one is needed, or with one that is not valid anywhere; 403 for a person on a service's endpoint and
    ///   the reverse; 503 while the issuer's keys cannot be had.
    func admit(_ request: Request, to access: Access, context: inout ServiceRequestContext) async throws(ProblemError) {
        guard let principal = try await principal(of: request, logger: context.logger) else {
            guard access == .anyone else { throw .unauthenticated() }
            return
        }
        context.verified = principal
        context.record.identified(principal)
        context.logger[metadataKey: "subject"] = .string(principal.subject)
        switch (access, principal.kind) {
        case (.anyone, _), (.person, .person), (.service, .service): return
        case (.person, .service): throw .wrongKindOfCaller("This address is for people.")
        case (.service, .person): throw .wrongKindOfCaller("This address is for other services.")
        }
    }

    private func principal(of request: Request, logger: Logger) async throws(ProblemError) -> Principal? {
        guard let verifier, let header = request.headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw .unauthenticated("expected a bearer token") }
        do throws(TokenError) {
            return try await verifier.verify(String(parts[1]))
        } catch .keysUnavailable(let issuer) {
            logger.warning("token keys unavailable", metadata: ["issuer": .string(issuer)])
            throw .unavailable("The service cannot check who you are at the moment. Try again shortly.")
        } catch {
            logger.info("token refused", metadata: ["reason": .string("\(error)")])
            throw .unauthenticated(error == .expired ? "the token has expired" : "the token is not accepted here")
        }
    }
}
