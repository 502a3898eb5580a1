import Foundation
import Mustache

/// Turns a page model into HTML by the template of its name. Templates are read once, at start-up; a template that does not parse stops the start.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    init(folder: URL) throws {
        MustacheContentTypes.register(PageContentType(), named: PageContentType.name)
        var library = MustacheLibrary()
        for (name, file) in try PageRenderer.templates(in: folder) {
            let text = try String(contentsOf: file, encoding: .utf8)
            // In every file, because a partial starts again with the library's own content type.
            try library.register("{{% CONTENT_TYPE: \(PageContentType.name)}}\n" + text, named: name)
        }
        self.library = library
    }

    /// - Throws: `PageRendererError` where there is no such template.
    func html(_ template: String, _ context: PageContext) throws -> String {
        guard let html = library.render(context, withTemplate: template) else { throw PageRendererError(template: template) }
        return html
    }

    /// Names as partials use them: the path under the folder without its extension.
    private static func templates(in folder: URL) throws -> [(name: String, file: URL)] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        return paths.filter { $0.hasSuffix(".mustache") }.sorted().map { path in
            (String(path.dropLast(".mustache".count)), folder.appending(path: path))
        }
    }
}

struct PageRendererError: Error, CustomStringConvertible {
    let template: String

    var description: String { "there is no template \(template)" }
}
