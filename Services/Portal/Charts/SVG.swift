/// A piece of SVG: built from parts that escape what they are given, so that it may stand in a page as it is. The only markup that a page model brings along.
///
/// No `style` attributes: the content security policy refuses them. Colours come from classes in `Assets/charts.css`.
struct SVG: Sendable, Equatable, CustomStringConvertible {
    private let markup: String

    var description: String { markup }

    /// An element. What a browser shows or an attribute holds is escaped; the names are literals of this module.
    init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ children: [SVG] = []) {
        var text = "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(SVG.escaped(value))\"" }
        markup = children.isEmpty ? text + "/>" : text + ">" + children.map(\.markup).joined() + "</\(name)>"
    }

    /// An element that holds words.
    init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String) {
        self.init(name, attributes, [SVG(words: text)])
    }

    private init(words: String) {
        markup = SVG.escaped(words)
    }

    private static func escaped(_ text: String) -> String { PageContentType().escapeText(text) }
}

extension SVG {
    /// A whole drawing with its name and its description for those who do not see it.
    /// - Parameters:
    ///   - id: unique on the page.
    ///   - hasLinks: then it is a group of links to a screen reader, not one picture.
    static func drawing(
        id: String, title: String, description: String, width: Double, height: Double, fixed: Bool = false, hasLinks: Bool = false, _ children: [SVG]
    ) -> SVG {
        let box = "0 0 \(number(width)) \(number(height))"
        let names = [SVG("title", ["id": "\(id)-title"], text: title), SVG("desc", ["id": "\(id)-desc"], text: description)]
        let role = hasLinks ? "group" : "img"
        return SVG(
            "svg",
            [
                "class": fixed ? "chart chart--fixed" : "chart", "role": role, "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-desc",
                "viewBox": box, "width": number(width), "height": number(height), "focusable": "false",
            ], names + children)
    }

    /// At most one decimal, no trailing zero.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e9 else { return "0" }
        let whole = Int(tenths)
        return whole % 10 == 0 ? String(whole / 10) : "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
    }
}
