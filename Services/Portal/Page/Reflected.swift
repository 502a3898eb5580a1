import Mustache

/// A model as templates see it: its fields by name, reflected once. swift-mustache reflects a model anew for each value that a template asks of it, and of
/// everything that the model stands in; on a page of many rows that took most of the time.
final class Reflected: MustacheParent, MustacheCustomRenderable {
    private let model: Any
    private let mirror: Mirror
    private lazy var fields: [String: Any] = {
        var fields: [String: Any] = [:]
        for case (let name?, let value) in mirror.children { fields[name] = Reflected.seen(value) }
        return fields
    }()

    private init(_ model: Any, _ mirror: Mirror) {
        self.model = model
        self.mirror = mirror
    }

    func child(named name: String) -> Any? { fields[name] }

    var renderText: String { String(describing: model) }
    var isNull: Bool { false }

    /// - Returns: nil for an optional without a value; a model with fields as one of these; a list as a list of such; everything else as it is.
    static func seen(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int, is [String], is any MustacheParent: return value
        default: break
        }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.flatMap { seen($0.value) }
        case .collection: mirror.children.compactMap { seen($0.value) }
        case .struct, .class, .tuple: Reflected(value, mirror)
        case .enum: mirror.children.isEmpty ? value : Reflected(value, mirror)
        default: value
        }
    }
}
