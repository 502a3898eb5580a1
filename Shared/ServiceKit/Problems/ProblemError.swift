package import ContractsCore
package import HTTPTypes

/// A problem as a thrown error, with the headers that its status needs. Made by the factories in `ProblemError+Kinds`, so that only ServiceKit knows
/// status codes.
package struct ProblemError: Error, Sendable, Equatable {
    package let problem: Problem
    package let headers: HTTPFields

    init(
        _ kind: StaticString, _ title: String, status: HTTPResponse.Status, detail: String?, errors: [Problem.FieldError]? = nil,
        current: Problem.CurrentVersion? = nil, headers: HTTPFields = [:]
    ) {
        self.init(path: "/problems/\(kind)", title, status: status, detail: detail, errors: errors, current: current, headers: headers)
    }

    init(
        path: String, _ title: String, status: HTTPResponse.Status, detail: String?, errors: [Problem.FieldError]? = nil,
        current: Problem.CurrentVersion? = nil, headers: HTTPFields = [:]
    ) {
        self.problem = Problem(type: path, title: title, status: status.code, detail: detail, errors: errors, current: current)
        self.headers = headers
    }
}
