import ContractsCore
import ServiceKit

extension ServiceRequestContext {
    /// Every value of a repeated query parameter, each one of an enumeration's words.
    func queryAll<Value: RawRepresentable<String>>(_ name: String, in type: Value.Type) throws(ProblemError) -> [Value] {
        var values: [Value] = []
        for text in queryAll(name) where !text.isEmpty {
            guard let value = Value(rawValue: text) else { throw .validation("/query/\(name)", "is not an accepted value") }
            values.append(value)
        }
        return values
    }

    /// Every value of a repeated query parameter that names things; at most 200.
    func queryAll<Tag>(_ name: String, of type: ID<Tag>.Type) throws(ProblemError) -> [ID<Tag>] {
        var values: [ID<Tag>] = []
        for text in queryAll(name) where !text.isEmpty {
            guard let value = ID<Tag>(text) else { throw .validation("/query/\(name)", "is not an accepted value") }
            values.append(value)
        }
        guard values.count <= 200 else { throw .validation("/query/\(name)", "must be given at most 200 times") }
        return values
    }
}
