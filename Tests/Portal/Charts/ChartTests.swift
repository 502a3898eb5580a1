import Foundation
import Testing

@testable import Portal

@Suite("Charts")
struct ChartTests {
    private static func elements(_ svg: SVG) throws -> [(name: String, attributes: [String: String], text: String)] {
        let reader = MarkupReader(svg.description)
        try reader.read()
        return reader.elements
    }

    @Test("Words are escaped, in elements and in attributes")
    func escaped() {
        let svg = SVG("a", ["href": "/x?a=1&b=\"2\""], [SVG("text", ["class": "<>"], text: "<script>&'\"\u{301}")])
        #expect(
            svg.description
                == "<a href=\"/x?a=1&amp;b=&quot;2&quot;\"><text class=\"&lt;&gt;\">&lt;script&gt;&amp;&#39;&quot;\u{301}</text></a>")
    }

    @Test("Numbers have at most one decimal", arguments: [(0, "0"), (12, "12"), (12.34, "12.3"), (-0.25, "-0.3"), (99.96, "100"), (.nan, "0")])
    func numbers(value: Double, text: String) {
        #expect(SVG.number(value) == text)
    }

    @Test("A line has a name, a description, its points and its targets; it breaks where a figure is missing")
    func line() throws {
        let chart = LineChart(
            id: "c", title: "Two of 4 <units>", summary: "It rises.",
            points: [10, nil, 20, 50].enumerated().map { LineChart.Point(label: "M\($0)", value: $1, words: "M\($0): \($1 ?? 0)") },
            targets: [LineChart.Target(label: "Target 80 %", value: 80, due: 2), LineChart.Target(label: "Target 100 %", value: 100, due: nil)])
        let elements = try Self.elements(chart.svg())
        let root = try #require(elements.first)
        #expect(root.name == "svg" && root.attributes["role"] == "img" && root.attributes["aria-labelledby"] == "c-title")
        #expect(elements.contains { $0.name == "title" && $0.attributes["id"] == "c-title" && $0.text == "Two of 4 <units>" })
        #expect(elements.contains { $0.name == "desc" && $0.text == "It rises." })
        let line = try #require(elements.first { $0.attributes["class"] == "chart__line" }?.attributes["d"])
        #expect(line.count { $0 == "M" } == 2 && line.count { $0 == "L" } == 1)
        #expect(elements.count { $0.attributes["class"] == "chart__dot" } == 3)
        #expect(elements.count { $0.attributes["class"] == "chart__target" } == 2)
        #expect(elements.count { $0.attributes["class"] == "chart__due" } == 1)
    }

    @Test("A line of nothing, and of one point, is still a drawing")
    func shortLines() throws {
        for points in [[], [LineChart.Point(label: "now", value: 40, words: "40")]] {
            let chart = LineChart(id: "c", title: "t", summary: "s", points: points, targets: [])
            #expect(try Self.elements(chart.svg()).first?.name == "svg")
        }
    }

    @Test("Bars are as long as their counts, lead to their rows and tell their parts apart by pattern")
    func bars() throws {
        let chart = BarChart(
            id: "b", title: "t", summary: "s", parts: [.first, .second],
            bars: [
                BarChart.Bar(label: "Enfield", values: [3, 1], words: "4 of 9", url: "/rows?unit=1&x=2"),
                BarChart.Bar(label: String(repeating: "long ", count: 30), values: [2, 0], words: "2 of 9", url: "/rows"),
            ])
        let elements = try Self.elements(chart.svg())
        #expect(elements.first?.attributes["role"] == "group")
        #expect(elements.filter { $0.name == "a" }.map { $0.attributes["href"] } == ["/rows?unit=1&x=2", "/rows"])
        let first = elements.filter { $0.attributes["class"] == "chart__bar--first" }.compactMap { $0.attributes["width"].flatMap(Double.init) }
        #expect(first.count == 2 && first[0] == first[1] * 1.5)
        let second = elements.filter { $0.attributes["class"] == "chart__bar--second" }
        #expect(second.count == 1 && second[0].attributes["fill"] == "url(#b-stripes)")
        #expect(elements.contains { $0.name == "pattern" && $0.attributes["id"] == "b-stripes" })
        #expect(elements.contains { $0.attributes["class"] == "chart__label" && $0.text.hasSuffix("…") })
    }

    @Test("The heat map draws a shape for each cell, defines each once, and says each in words")
    func heatMap() throws {
        let chart = HeatMapChart(
            id: "h", title: "t", summary: "s", columns: ["1B", "2B"],
            rows: [
                HeatMapChart.Row(
                    label: "Enfield", url: "/units/1",
                    cells: [
                        HeatMapChart.Cell(kind: .corporate3, words: "Enfield, 1B: Fairly satisfactory"),
                        HeatMapChart.Cell(kind: .returned, words: "Enfield, 2B: Returned"),
                    ]),
                HeatMapChart.Row(
                    label: "Barnet", url: nil, cells: [HeatMapChart.Cell(kind: .corporate3, words: "x"), HeatMapChart.Cell(kind: .notApplicable, words: "y")]),
            ])
        let elements = try Self.elements(chart.svg())
        let uses = elements.filter { $0.name == "use" }
        #expect(uses.map { $0.attributes["href"] } == ["#h-corporate-3", "#h-returned", "#h-corporate-3", "#h-not-applicable"])
        let ids = elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count && Set(uses.compactMap { $0.attributes["href"] }).isSubset(of: Set(ids.map { "#" + $0 })))
        #expect(elements.contains { $0.name == "title" && $0.text == "Enfield, 1B: Fairly satisfactory" })
    }

    @Test("No drawing brings styles or scripts of its own, and only one template takes markup as it is")
    func noMarkupElsewhere() throws {
        let folder = PortalResources.folder("Templates")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { $0.hasSuffix(".mustache") }
        let raw = try paths.filter { try String(contentsOf: folder.appending(path: $0), encoding: .utf8).contains("{{&") }
        #expect(raw == ["dashboard/panel.mustache"])
        for kind in HeatCell.allCases { #expect(!kind.shape.map(\.description).joined().contains("style")) }
    }
}
