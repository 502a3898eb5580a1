import ContractsCore
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

    /// A value of the path template that is an id; what is not one names nothing, and so is the 404 page.
    func path<Tag>(_ name: String, as type: ID<Tag>.Type = ID<Tag>.self) throws(ProblemError) -> ID<Tag> {
        try context.path(name, as: type)
    }

    /// The first value of the name in the address's query; nil where it is missing or empty.
    func query(_ name: String) -> String? {
        context.query(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The path and query as asked for.
    var address: String { request.head.path ?? "/" }

    /// Whether the answer goes to a script of the page, as JSON, instead of to a person.
    var isForScript: Bool { request.wantsJSON }
}

extension Request {
    var wantsJSON: Bool { headers[.accept] == "application/json" }
}
