import Mustache

/// What a template sees: the page's own model at the top, with the catalogue as `s` and the frame as `frame` beside it.
struct PageContext: MustacheParent {
    let sentences: [String: String]
    let frame: Frame
    let page: any Sendable

    func child(named name: String) -> Any? {
        switch name {
        case "s": sentences
        case "frame": frame
        default: PageContext.child(named: name, of: page)
        }
    }

    private static func child(named name: String, of page: any Sendable) -> Any? {
        guard let value = Mirror(reflecting: page).children.first(where: { $0.label == name })?.value else { return nil }
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value : value
    }
}
