/// Counts side by side: a bar for each, of one part or two, told apart by pattern as well as by colour.
struct BarChart: Sendable {
    struct Bar: Sendable {
        let label: String
        /// In the order of `parts`.
        let values: [Int]
        /// Behind the bar: "3 overdue".
        let words: String
        /// Where its rows are.
        let url: String?
    }

    /// How a part of a bar looks. Raw value: its class.
    enum Part: String, Sendable, CaseIterable {
        case alarm = "chart__bar--alarm"
        case first = "chart__bar--first"
        case second = "chart__bar--second"
    }

    let id: String
    let title: String
    let summary: String
    let parts: [Part]
    let bars: [Bar]

    private static let width = 440.0, row = 44.0, words = 110.0

    func svg() -> SVG {
        let longest = max(1, bars.map { $0.values.reduce(0, +) }.max() ?? 1)
        let rows = bars.enumerated().map { index, bar in drawn(bar, at: Double(index) * Self.row, longest: longest) }
        return SVG.drawing(
            id: id, title: title, description: summary, width: Self.width, height: max(1, Double(bars.count)) * Self.row,
            hasLinks: bars.contains { $0.url != nil }, pattern + rows)
    }

    private var pattern: [SVG] {
        guard parts.contains(.second) else { return [] }
        let stripes = SVG(
            "pattern", ["id": "\(id)-stripes", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"],
            [
                SVG("rect", ["class": "chart__stripe-ground", "width": "6", "height": "6"]),
                SVG("rect", ["class": "chart__stripe", "width": "3", "height": "6"]),
            ])
        return [SVG("defs", [:], [stripes])]
    }

    private func drawn(_ bar: Bar, at y: Double, longest: Int) -> SVG {
        let room = Self.width - Self.words
        var x = 0.0
        var pieces = [
            SVG("rect", ["class": "chart__hit", "x": "0", "y": SVG.number(y), "width": SVG.number(Self.width), "height": SVG.number(Self.row)]),
            SVG("text", ["class": "chart__label", "x": "0", "y": SVG.number(y + 16)], text: bar.label.shortened(to: 52)),
        ]
        for (part, value) in zip(parts, bar.values) where value > 0 {
            let length = max(2, room * Double(value) / Double(longest))
            let place = (x: SVG.number(x), y: SVG.number(y + 22), width: SVG.number(length))
            pieces.append(
                part == .second
                    ? SVG("rect", ["class": part.rawValue, "x": place.x, "y": place.y, "width": place.width, "height": "14", "fill": "url(#\(id)-stripes)"])
                    : SVG("rect", ["class": part.rawValue, "x": place.x, "y": place.y, "width": place.width, "height": "14"]))
            x += length
        }
        pieces.append(SVG("text", ["class": "chart__text", "x": SVG.number(x + 6), "y": SVG.number(y + 34)], text: bar.words))
        return bar.url.map { SVG("a", ["href": $0, "class": "chart__row"], pieces) } ?? SVG("g", ["class": "chart__row"], pieces)
    }
}

extension String {
    /// With an ellipsis where it is longer.
    func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
