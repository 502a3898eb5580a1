/// A share in percent over time, with the targets that it is measured against.
struct LineChart: Sendable {
    struct Point: Sendable {
        /// Under the axis: "Mar 2012".
        let label: String
        /// 0 to 100; nil where there was nothing to count.
        let value: Double?
        /// What a pointer and a screen reader get to know.
        let words: String
    }

    struct Target: Sendable {
        let label: String
        let value: Double
        /// Which point's date it is due at, where it lies among them.
        let due: Int?
    }

    let id: String
    /// With the denominator.
    let title: String
    let summary: String
    let points: [Point]
    let targets: [Target]

    private static let width = 440.0, height = 250.0
    private static let left = 42.0, right = 14.0, top = 22.0, bottom = 32.0

    func svg() -> SVG {
        SVG.drawing(
            id: id, title: title, description: summary, width: Self.width, height: Self.height, grid + targets.flatMap(target) + line + labels)
    }

    private func x(_ index: Int) -> Double {
        let room = Self.width - Self.left - Self.right
        return points.count < 2 ? Self.left + room / 2 : Self.left + room * Double(index) / Double(points.count - 1)
    }

    private func y(_ value: Double) -> Double {
        Self.top + (Self.height - Self.top - Self.bottom) * (1 - min(max(value, 0), 100) / 100)
    }

    private var grid: [SVG] {
        [0.0, 25, 50, 75, 100].flatMap { value in
            [
                rule(at: y(value), "chart__rule"),
                SVG(
                    "text", ["class": "chart__text", "x": SVG.number(Self.left - 6), "y": SVG.number(y(value) + 4), "text-anchor": "end"],
                    text: "\(SVG.number(value)) %"),
            ]
        }
    }

    private func rule(at y: Double, _ style: String) -> SVG {
        SVG(
            "line",
            ["class": style, "x1": SVG.number(Self.left), "x2": SVG.number(Self.width - Self.right), "y1": SVG.number(y), "y2": SVG.number(y)])
    }

    private func target(_ target: Target) -> [SVG] {
        let y = y(target.value)
        let label = SVG(
            "text", ["class": "chart__text chart__text--target", "x": SVG.number(Self.width - Self.right), "y": SVG.number(y - 5), "text-anchor": "end"],
            text: target.label)
        guard let due = target.due, points.indices.contains(due) else { return [rule(at: y, "chart__target"), label] }
        let diamond = "M\(SVG.number(x(due))) \(SVG.number(y - 6))l6 6-6 6-6-6z"
        return [rule(at: y, "chart__target"), SVG("path", ["class": "chart__due", "d": diamond]), label]
    }

    /// Broken where a value is missing.
    private var line: [SVG] {
        var path = "", begun = false
        for (index, point) in points.enumerated() {
            guard let value = point.value else {
                begun = false
                continue
            }
            path += "\(begun ? "L" : "M")\(SVG.number(x(index))) \(SVG.number(y(value)))"
            begun = true
        }
        let dots = points.enumerated().compactMap { index, point in
            point.value.map { value in
                SVG(
                    "circle", ["class": "chart__dot", "cx": SVG.number(x(index)), "cy": SVG.number(y(value)), "r": "3.5"],
                    [SVG("title", text: point.words)])
            }
        }
        return (path.isEmpty ? [] : [SVG("path", ["class": "chart__line", "d": path])]) + dots
    }

    /// No more words under the axis than fit; the first and the last always.
    private var labels: [SVG] {
        let step = max(1, (points.count + 4) / 5)
        return points.indices.filter { (points.count - 1 - $0) % step == 0 }.map { index in
            let anchor = index == points.count - 1 && points.count > 1 ? "end" : "middle"
            return SVG(
                "text", ["class": "chart__text", "x": SVG.number(x(index)), "y": SVG.number(Self.height - 10), "text-anchor": anchor],
                text: points[index].label)
        }
    }
}
