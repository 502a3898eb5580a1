package import ContractsCore
import HTTPTypes

/// Every kind of problem that a rule may ask for. `detail` is for the person at the screen: what happened and what to do.
extension ProblemError {
    /// 404. Also for what exists but may not be known to the caller.
    package static func notFound(_ detail: String = "There is nothing at this address, or it is not yours to see.") -> ProblemError {
        ProblemError("not-found", "Not found", status: .notFound, detail: detail)
    }

    /// 403. The caller is known and may not do this.
    package static func forbidden(_ detail: String = "Your role does not allow this.") -> ProblemError {
        ProblemError("forbidden", "Not allowed", status: .forbidden, detail: detail)
    }

    /// 409. The thing's present state does not allow it. `kind` is the last part of the problem's stable type path.
    package static func conflict(_ kind: StaticString, _ detail: String) -> ProblemError {
        ProblemError(kind, "Conflict", status: .conflict, detail: detail)
    }

    /// 422. Every wrong field at once.
    package static func validation(_ errors: [Problem.FieldError]) -> ProblemError {
        ProblemError("validation", "Some answers need attention", status: .unprocessableContent, detail: "Nothing was stored.", errors: errors)
    }

    /// 422. One wrong field.
    package static func validation(_ pointer: String, _ detail: String) -> ProblemError {
        validation([Problem.FieldError(pointer: pointer, detail: detail)])
    }

    /// 422. A rule of the whole request that no single field broke.
    package static func unprocessable(_ kind: StaticString, _ detail: String) -> ProblemError {
        ProblemError(kind, "Not possible", status: .unprocessableContent, detail: detail)
    }

    /// 400. The request cannot be read.
    package static func badRequest(_ detail: String) -> ProblemError {
        ProblemError("bad-request", "The request cannot be read", status: .badRequest, detail: detail)
    }

    /// 412. Someone else changed it first.
    package static func changedMeanwhile(_ current: Problem.CurrentVersion) -> ProblemError {
        ProblemError(
            "changed-meanwhile", "Changed meanwhile", status: .preconditionFailed,
            detail: "\(current.changedBy) changed this after you opened it. Look at the present version before you save yours.", current: current
        )
    }

    /// 428. A change must say which version it was made from.
    package static var versionRequired: ProblemError {
        ProblemError(
            "version-required", "Version required", status: .preconditionRequired,
            detail: "Send If-Match with the one entity tag that was read before the change."
        )
    }

    /// 503. Something that the service needs is not there at the moment.
    package static func unavailable(_ detail: String = "The service cannot answer at the moment. Try again shortly.", retryAfter seconds: Int = 1)
        -> ProblemError
    {
        ProblemError("unavailable", "Not available at the moment", status: .serviceUnavailable, detail: detail, headers: [.retryAfter: String(seconds)])
    }

    /// 507. What the request would store finds no room.
    package static func noRoom(_ detail: String) -> ProblemError {
        ProblemError("no-room", "No room", status: .init(code: 507, reasonPhrase: "Insufficient Storage"), detail: detail)
    }
}
