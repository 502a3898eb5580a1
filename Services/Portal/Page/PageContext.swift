import Mustache

/// What a template sees: the page's own model at the top, with the catalogue as `s` and the frame as `frame` beside it.
struct PageContext: MustacheParent {
    private let sentences: [String: String]
    private let frame: Any?
    private let page: (any MustacheParent)?

    init(sentences: [String: String], frame: Frame, page: any Sendable) {
        self.sentences = sentences
        self.frame = Reflected.seen(frame)
        self.page = Reflected.seen(page) as? any MustacheParent
    }

    func child(named name: String) -> Any? {
        switch name {
        case "s": sentences
        case "frame": frame
        default: page?.child(named: name)
        }
    }
}
