/// How a cell of the heat map looks: a shape and a ground, the same wherever the standing is the same. Raw value: the symbol's name.
enum HeatCell: String, Sendable, CaseIterable {
    case corporate1 = "corporate-1"
    case corporate2 = "corporate-2"
    case corporate3 = "corporate-3"
    case corporate4 = "corporate-4"
    case local1 = "local-1"
    case local2 = "local-2"
    case local3 = "local-3"
    case local4 = "local-4"
    case waiting = "submitted"
    case returned
    case notSubmitted = "not-started"
    case notApplicable = "not-applicable"

    /// The shapes of `Assets/shapes.svg`, drawn here again in 16 × 16: a reference into another file for each of some thousand cells would be slow.
    var shape: [SVG] {
        switch self {
        case .corporate1: [ring]
        case .corporate2: [ring, filled("M8 8V1.5A6.5 6.5 0 0 1 13.63 11.25z")]
        case .corporate3: [ring, filled("M8 8V1.5A6.5 6.5 0 1 1 2.37 11.25z")]
        case .corporate4: [SVG("circle", ["cx": "8", "cy": "8", "r": "7.25", "class": "heat__fill"])]
        case .local1: [outlined("M2 10.5h2.6v3.5H2zM6.7 6.5h2.6V14H6.7zM11.4 2.5H14V14h-2.6z")]
        case .local2: [outlined("M6.7 6.5h2.6V14H6.7zM11.4 2.5H14V14h-2.6z"), filled("M1.5 10h3.6v4.5H1.5z")]
        case .local3: [outlined("M11.4 2.5H14V14h-2.6z"), filled("M1.5 10h3.6v4.5H1.5zM6.2 6h3.6v8.5H6.2z")]
        case .local4: [filled("M1.5 10h3.6v4.5H1.5zM6.2 6h3.6v8.5H6.2zM10.9 2h3.6v12.5h-3.6z")]
        case .waiting: [filled("M3 2.2 14 8 3 13.8z")]
        case .returned: [outlined("M6.3 2.5 2.3 6.5l4 4M2.8 6.5h6.7a3.6 3.6 0 0 1 0 7.2H6.5")]
        case .notSubmitted: [SVG("circle", ["cx": "8", "cy": "8", "r": "5.5", "class": "heat__line heat__line--dashed"])]
        case .notApplicable: [outlined("M3 8h10")]
        }
    }

    private var ring: SVG { SVG("circle", ["cx": "8", "cy": "8", "r": "6.5", "class": "heat__line"]) }
    private func filled(_ path: String) -> SVG { SVG("path", ["d": path, "class": "heat__fill"]) }
    private func outlined(_ path: String) -> SVG { SVG("path", ["d": path, "class": "heat__line"]) }
}
