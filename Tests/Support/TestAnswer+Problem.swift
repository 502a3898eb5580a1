package import ContractsCore

extension TestAnswer {
    /// The problem document; throws when the answer is none.
    package var problem: Problem {
        get throws {
            guard headers["content-type"] == "application/problem+json" else { throw NotAProblem(answer: "\(status) \(text.prefix(200))") }
            return try json()
        }
    }

    package struct NotAProblem: Error {
        package let answer: String
    }
}
