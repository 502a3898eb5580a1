import ContractsCore
import HTTPTypes

/// The problems that the HTTP layer itself meets.
extension ProblemError {
    static func unauthenticated(_ reason: String? = nil) -> ProblemError {
        let challenge = reason.map { #"Bearer error="invalid_token", error_description="\#($0)""# } ?? "Bearer"
        return ProblemError(
            "unauthenticated", "Sign in first", status: .unauthorized, detail: "The request carries no token that this service accepts.",
            headers: [.wwwAuthenticate: challenge]
        )
    }

    static func wrongKindOfCaller(_ detail: String) -> ProblemError {
        ProblemError("wrong-kind-of-caller", "Not allowed", status: .forbidden, detail: detail)
    }

    static func methodNotAllowed(_ allowed: [String]) -> ProblemError {
        let list = allowed.joined(separator: ", ")
        return ProblemError(
            "method-not-allowed", "Method not allowed", status: .methodNotAllowed, detail: "This address answers \(list).", headers: [.allow: list])
    }

    /// The connection is closed after it: the rest of the body is not read.
    /// - Parameter detail: default: a sentence with the limit.
    package static func tooLarge(limit: Int, detail: String? = nil) -> ProblemError {
        ProblemError(
            "too-large", "Too large", status: .contentTooLarge, detail: detail ?? "The body of this request may have at most \(limit) bytes.",
            headers: [.connection: "close"]
        )
    }

    static var unsupportedMediaType: ProblemError {
        ProblemError("unsupported-media-type", "Unsupported media type", status: .unsupportedMediaType, detail: "Send the body as application/json in UTF-8.")
    }

    static var slowBody: ProblemError {
        ProblemError(
            "request-timeout", "Too slow", status: .requestTimeout, detail: "The body of the request did not arrive in time.", headers: [.connection: "close"])
    }

    static var brokenBody: ProblemError {
        ProblemError(
            "bad-request", "The request cannot be read", status: .badRequest, detail: "The body of the request ended early or is not framed properly.",
            headers: [.connection: "close"])
    }

    /// For an error of Hummingbird's own, such as a parameter or a form that it could not read.
    init(status: HTTPResponse.Status) {
        switch status {
        case .notFound: self = .notFound()
        case .contentTooLarge:
            self = ProblemError("too-large", "Too large", status: status, detail: "The body of this request is too large.", headers: [.connection: "close"])
        case .unsupportedMediaType: self = .unsupportedMediaType
        case _ where status.kind == .clientError: self = .badRequest("The request cannot be answered.")
        default: self = .internalError
        }
    }

    /// A statement ran into its time-out.
    static var tookTooLong: ProblemError {
        .unavailable("This took longer than the service allows. Try again, or ask for less at a time.", retryAfter: 5)
    }

    /// Several people changed the same thing at the same time, and this request lost every attempt.
    static var busy: ProblemError {
        .unavailable("Others are changing the same thing at this moment. Try again.")
    }

    static var internalError: ProblemError {
        ProblemError(
            "internal", "Something went wrong", status: .internalServerError,
            detail: "This is a fault of the service, not of your request. It was recorded under the request id."
        )
    }
}
