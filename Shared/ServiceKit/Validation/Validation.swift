package import ContractsCore
import Foundation

/// Collects everything that is wrong with a request while its parts are parsed, and refuses it once, with all of it.
///
/// ```swift
/// var validation = Validation()
/// let title = validation.text(body.title, at: "/title", max: 200)
/// let kind = validation.oneOf(body.kind, Kind.self, at: "/kind")
/// try validation.finish()
/// ```
package struct Validation: Sendable {
    package private(set) var errors: [Problem.FieldError] = []

    package init() {}

    package var isClean: Bool { errors.isEmpty }

    package mutating func add(_ pointer: String, _ detail: String) {
        errors.append(Problem.FieldError(pointer: pointer, detail: detail))
    }

    package mutating func check(_ condition: Bool, _ pointer: String, _ detail: String) {
        if !condition { add(pointer, detail) }
    }

    /// - Throws: the 422 problem with every field error, if there was any.
    package func finish() throws(ProblemError) {
        guard errors.isEmpty else { throw .validation(errors) }
    }

    /// The pointer of an element of a list: `Validation.pointer("/indicators", 2, "how")`.
    package static func pointer(_ base: String, _ index: Int, _ name: String? = nil) -> String {
        "\(base)/\(index)" + (name.map { "/\($0)" } ?? "")
    }
}
