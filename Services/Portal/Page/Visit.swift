import ContractsCore
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// One request for a page, with who makes it and all that an answer needs.
struct Visit: Sendable {
    let site: Site
    let request: Request
    let context: ServiceRequestContext
    /// Nil where nobody is signed in; pages for `.signedIn` always have one.
    let session: Session?

    var catalogue: Catalogue { site.catalogue }

    /// The signed-in browser.
    /// - Throws: the 403 problem where nobody is signed in.
    var signedIn: Session {
        get throws(ProblemError) {
            guard let session else { throw .forbidden() }
            return session
        }
    }

    /// The catalogue's sentence.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        catalogue.text(key, values)
    }

    /// The catalogue's sentence for a number.
    func text(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
        catalogue.text(key, count: count, values)
    }

    /// A value of the path template that is an id; what is not one names nothing, and so is the 404 page.
    func path<Tag>(_ name: String, as type: ID<Tag>.Type = ID<Tag>.self) throws(ProblemError) -> ID<Tag> {
        try context.path(name, as: type)
    }

    /// The first value of the name in the address's query, without control characters and white space around it; nil where nothing is left.
    func query(_ name: String) -> String? {
        guard let value = context.query(name) else { return nil }
        let visible = String(String.UnicodeScalarView(value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        let trimmed = visible.trimmingCharacters(in: .whitespaces)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The path and query as asked for.
    var address: String { request.head.path ?? "/" }

    /// Whether the answer goes to a script of the page, as JSON, instead of to a person.
    var isForScript: Bool { request.wantsJSON }
}

extension Request {
    var wantsJSON: Bool { headers[.accept] == "application/json" }
}
