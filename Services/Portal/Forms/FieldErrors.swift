import ContractsCore
import ServiceKit

/// What is wrong with a form, by field: found by the portal while reading it, or said by the service that refused it.
struct FieldErrors: Sendable {
    private(set) var byField: [String: String] = [:]
    /// What belongs to no field of the form.
    private(set) var others: [String] = []

    init() {}

    var isEmpty: Bool { byField.isEmpty && others.isEmpty }

    /// The first thing that is wrong with the field.
    subscript(field: String) -> String? { byField[field] }

    mutating func add(_ field: String, _ sentence: String) {
        if byField[field] == nil { byField[field] = sentence }
    }

    mutating func add(_ sentence: String) {
        others.append(sentence)
    }

    /// Takes over what the service said of a request (422).
    /// - Parameter field: the form's field and its label for a pointer into the request, or nil where the form has none. A pointer deeper than a known one counts for it.
    mutating func add(_ problem: Problem, field: (String) -> (name: String, label: String)?) {
        let errors = problem.errors ?? []
        for error in errors {
            if let target = FieldErrors.target(error.pointer, field) {
                add(target.name, FieldErrors.sentence(target.label, error.detail))
            } else {
                add(FieldErrors.sentence(nil, error.detail))
            }
        }
        if errors.isEmpty { add(problem.detail ?? problem.title) }
    }

    private static func target(_ pointer: String, _ field: (String) -> (name: String, label: String)?) -> (name: String, label: String)? {
        var pointer = Substring(pointer)
        while !pointer.isEmpty {
            if let found = field(String(pointer)) { return found }
            guard let slash = pointer.lastIndex(of: "/") else { return nil }
            pointer = pointer[..<slash]
        }
        return nil
    }

    /// "Title is required": the services' details are the end of a sentence whose beginning is the field.
    private static func sentence(_ label: String?, _ detail: String) -> String {
        guard let first = detail.first else { return label ?? "" }
        if first.isLowercase, let label { return "\(label) \(detail)" }
        return first.uppercased() + detail.dropFirst()
    }
}
