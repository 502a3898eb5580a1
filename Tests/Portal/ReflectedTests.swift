import ContractsCore
import Foundation
import Testing

@testable import Portal

@Suite("Models in templates")
struct ReflectedTests {
    private struct Row: Sendable {
        let name: String
        let url: String?
        let notes: [String]
    }

    private enum Part: Sendable {
        case words(String)
        case row(Row)
        case nothing
    }

    private struct Model: Sendable {
        let heading: String
        let open: Bool
        let count: Int
        let day: LocalDate?
        let rows: [Row]
        let parts: [Part]
        let drawing: SVG
        let one: Row?
        let none: Row?
    }

    private func html(_ template: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(template.utf8).write(to: folder.appending(path: "page.mustache"))
        let rows = [Row(name: "1B", url: "/a?b&c", notes: ["x", "y"]), Row(name: "2B", url: nil, notes: [])]
        let model = Model(
            heading: "Heading", open: true, count: 2, day: LocalDate("2011-04-01"), rows: rows, parts: [.words("said"), .row(rows[0]), .nothing],
            drawing: SVG("g", text: "<"), one: rows[0], none: nil)
        return try PageRenderer(folder: folder).html("page", PageContext(sentences: ["key": "Sentence"], frame: .blank, page: model))
    }

    @Test("Fields, lists, choices and what is absent are seen as they are")
    func seen() throws {
        #expect(try html("{{heading}} {{count}} {{day}} {{#open}}open{{/open}} {{s.key}}") == "Heading 2 2011-04-01 open Sentence")
        #expect(
            try html("{{#rows}}{{name}}{{#.url}}({{.}}){{/.url}}{{^.url}}-{{/.url}}{{^empty(notes)}}{{#notes}}{{.}}{{/notes}}{{/empty(notes)}};{{/rows}}")
                == "1B(/a?b&amp;c)xy;2B-;")
        #expect(try html("{{#parts}}{{#.words}}{{.}}{{/.words}}{{#.row}}{{name}}{{/.row}}|{{/parts}}") == "said|1B||")
        #expect(try html("{{&drawing}} {{one.name}}{{#none}}{{name}}{{/none}}{{^none}}none{{/none}}{{absent}}") == "<g>&lt;</g> 1Bnone")
        #expect(try html("{{#one}}{{heading}} {{name}}{{/one}}") == "Heading 1B")
    }
}
