import ContractsCore
import HTTPTypes
import Hummingbird
import ServiceKit

/// The portal's URL table: pages with `get`, forms with `post`. Both find out who asks; forms are read and checked against forgery before their handler runs.
final class PageRouter {
    typealias PageHandler = @Sendable (Visit) async throws -> Response
    /// The upload is nil where it was too large to be read at all.
    typealias UploadHandler = @Sendable (Visit, Upload?) async throws -> Response
    typealias FormHandler = @Sendable (Visit, Form) async throws -> Response

    /// The longest form that is read, in bytes, unless a route says otherwise.
    static let standardLimit = 1 << 20

    private(set) var entries: [PageEntry] = []
    private let router: ServiceRouter
    private let doorkeeper: Doorkeeper
    private let errors: ErrorPages

    init(_ router: ServiceRouter, site: Site) {
        self.router = router
        self.doorkeeper = Doorkeeper(site: site)
        let errors = ErrorPages(site: site)
        self.errors = errors
        router.problemPages { problem, request, context in await errors.answer(problem, request, context) }
    }

    func get(_ path: String, _ audience: Audience, _ handler: @escaping PageHandler) {
        entries.append(PageEntry(method: .get, path: path, audience: audience))
        let (doorkeeper, errors) = (doorkeeper, errors)
        router.raw(.get, path, .anyone) { request, context in
            try await doorkeeper.answer(request, context) { visit in
                if let refusal = try doorkeeper.refusal(of: visit, audience) { return try await refusal.answer(visit, form: nil) }
                do {
                    return try await handler(visit)
                } catch let error where PeerFailure.problem(error) != nil {
                    return try await errors.answer(error, form: nil, visit)
                }
            }
        }
    }

    func post(_ path: String, _ audience: Audience, limit: Int = PageRouter.standardLimit, _ handler: @escaping FormHandler) {
        entries.append(PageEntry(method: .post, path: path, audience: audience))
        let (doorkeeper, errors) = (doorkeeper, errors)
        router.raw(.post, path, .anyone) { request, context in
            try await doorkeeper.answer(request, context) { visit in
                try doorkeeper.requireSameOrigin(request)
                // A file may come slowly; only from those who are signed in.
                if limit > PageRouter.standardLimit, visit.session != nil { try context.allow(BodyAllowance(bytes: limit)) }
                let form = try await FormReader(limit: limit).read(request)
                if let refusal = doorkeeper.signedOut(visit, audience) ?? doorkeeper.forgery(form, visit, audience) {
                    return try await refusal.answer(visit, form: form)
                }
                do {
                    try doorkeeper.requireRole(of: visit, audience)
                    return try await handler(visit, form)
                } catch let error where PeerFailure.problem(error) != nil || error is ProblemError {
                    return try await errors.answer(error, form: form, visit)
                }
            }
        }
    }

    /// A form with files. They are read as the handler asks for them; who sends it and from which page is known before the first of their bytes is.
    /// - Parameter body: how large it may be and how slowly it may come, from a person who is signed in.
    func upload(_ path: String, _ audience: Audience, body: BodyAllowance, _ handler: @escaping UploadHandler) {
        entries.append(PageEntry(method: .post, path: path, audience: audience))
        let (doorkeeper, errors) = (doorkeeper, errors)
        router.raw(.post, path, .anyone) { request, context in
            try await doorkeeper.answer(request, context) { visit in
                try doorkeeper.requireSameOrigin(request)
                if let refusal = try doorkeeper.refusal(of: visit, audience) { return try await refusal.answer(visit, form: Form(fields: [])) }
                do {
                    let fits = (try? context.allow(body)) != nil
                    let upload = fits ? try await Upload(request) : nil
                    if let form = upload?.form, let refusal = doorkeeper.forgery(form, visit, audience) { return try await refusal.answer(visit, form: form) }
                    return try await handler(visit, upload)
                } catch let error where PeerFailure.problem(error) != nil {
                    return try await errors.answer(error, form: nil, visit)
                }
            }
        }
    }
}
