/// Units × indicators: a shape in every cell, its words for the pointer; the unit's name leads to the unit.
struct HeatMapChart: Sendable {
    struct Cell: Sendable {
        let kind: HeatCell
        /// "Enfield, 1B: Fairly satisfactory"
        let words: String
    }

    struct Row: Sendable {
        let label: String
        let url: String?
        let cells: [Cell]
    }

    let id: String
    let title: String
    let summary: String
    let columns: [String]
    let rows: [Row]

    private static let labels = 190.0, side = 26.0, head = 28.0
    /// The codes stand again after so many rows.
    private static let block = 20

    /// As large as its cells: it is scrolled, not shrunk, where the screen is small.
    func svg() -> SVG {
        let width = Self.labels + Double(columns.count) * Self.side, height = top(of: rows.count - 1) + Self.side
        return SVG.drawing(
            id: id, title: title, description: summary, width: width, height: height, fixed: true, hasLinks: rows.contains { $0.url != nil },
            [symbols]
                + rows.enumerated().flatMap { index, row in (index % Self.block == 0 ? heads(above: top(of: index)) : []) + drawn(row, at: top(of: index)) })
    }

    private var symbols: SVG {
        let used = Set(rows.flatMap { $0.cells.map(\.kind) })
        return SVG(
            "defs", [:],
            HeatCell.allCases.filter(used.contains).map { kind in
                let ground = SVG("rect", ["class": "heat__ground heat__ground--\(kind.rawValue)", "x": "1", "y": "1", "width": "24", "height": "24"])
                let shape = SVG("g", ["class": "heat__shape--\(kind.rawValue)", "transform": "translate(5 5)"], kind.shape)
                return SVG("g", ["id": symbol(kind)], [ground, shape])
            })
    }

    private func symbol(_ kind: HeatCell) -> String { "\(id)-\(kind.rawValue)" }

    private func top(of row: Int) -> Double {
        guard row >= 0 else { return Self.head }
        return Double(row) * Self.side + Double(row / Self.block + 1) * Self.head
    }

    private func heads(above y: Double) -> [SVG] {
        columns.enumerated().map { index, code in
            SVG(
                "text",
                ["class": "chart__text", "x": SVG.number(Self.labels + (Double(index) + 0.5) * Self.side), "y": SVG.number(y - 10), "text-anchor": "middle"],
                text: code)
        }
    }

    private func drawn(_ row: Row, at y: Double) -> [SVG] {
        let label = [
            SVG("rect", ["class": "chart__hit", "x": "0", "y": SVG.number(y), "width": SVG.number(Self.labels - 6), "height": SVG.number(Self.side)]),
            SVG("title", text: row.label),
            SVG("text", ["class": "chart__label", "x": "0", "y": SVG.number(y + 18)], text: row.label.shortened(to: 24)),
        ]
        let cells = row.cells.enumerated().map { index, cell in
            SVG(
                "use", ["href": "#\(symbol(cell.kind))", "x": SVG.number(Self.labels + Double(index) * Self.side), "y": SVG.number(y)],
                [SVG("title", text: cell.words)])
        }
        return [row.url.map { SVG("a", ["href": $0, "class": "chart__row"], label) } ?? SVG("g", ["class": "chart__row"], label)] + cells
    }
}
