import Foundation
import TestSupport
import Testing

@testable import Portal

@Suite("What people typed in pages")
struct EscapingTests {
    private struct Model: Sendable {
        let value: String
    }

    @Test(
        "Markup stays text, also where an accent hides a quote or a bracket",
        arguments: ["\"\u{301} onfocus=x", "<\u{301}b>", "'\u{20dd}", "&\u{301}lt;", "<script>", "\r\n<x>"])
    func escaped(text: String) {
        let html = PageContentType().escapeText(text)
        #expect(!html.utf8.contains(UInt8(ascii: "<")) && !html.utf8.contains(UInt8(ascii: "\"")) && !html.utf8.contains(UInt8(ascii: "'")))
        #expect(Array(Hidden.text(html).utf8) == Array(text.utf8))
    }

    @Test("The pages' templates are rendered with that escaping, in partials and blocks too")
    func rendered() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("<a {{$in}}{{/in}} title=\"{{value}}\">{{>part}}".utf8).write(to: folder.appending(path: "frame.mustache"))
        try Data("<b title=\"{{value}}\">".utf8).write(to: folder.appending(path: "part.mustache"))
        try Data("{{<frame}}{{$in}}class=\"{{value}}\"{{/in}}{{/frame}}".utf8).write(to: folder.appending(path: "page.mustache"))
        let html = try PageRenderer(folder: folder).html("page", PageContext(sentences: [:], frame: .blank, page: Model(value: "\"\u{301}")))
        #expect(html == "<a class=\"&quot;\u{301}\" title=\"&quot;\u{301}\"><b title=\"&quot;\u{301}\">")
        #expect(throws: PageRendererError.self) {
            try PageRenderer(folder: folder).html("missing", PageContext(sentences: [:], frame: .blank, page: Model(value: "")))
        }
    }

    @Test("A form is read back as it was typed")
    func forms() {
        let form = Form(urlEncoded: "a=1%2B1&b=two+words&a=%22%CC%81&empty=&text=line%0D%0Anext&%C3%A9=%F0%9F%98%80&broken=%zz%4&none")
        #expect(form["a"] == "1+1" && form.all("a") == ["1+1", "\"\u{301}"] && form["b"] == "two words")
        #expect(form["empty"] == "" && form.text("empty") == nil && form["absent"] == nil && form["none"] == "")
        #expect(form["text"] == "line\nnext" && form["é"] == "😀" && form["broken"] == "%zz%4")
        #expect(Form(urlEncoded: "").fields.isEmpty)
    }
}
