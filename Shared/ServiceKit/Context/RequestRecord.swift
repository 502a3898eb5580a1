import Identity
import Synchronization

/// What the inner layers learn about a request and the outermost one reports: the route, and who called.
final class RequestRecord: Sendable {
    struct Facts: Sendable {
        var route: RouteMetrics?
        var subject: String?
        var bodyRead = false
    }

    private let facts = Mutex(Facts())

    func matched(_ route: RouteMetrics) {
        facts.withLock { $0.route = route }
    }

    func identified(_ principal: Principal) {
        facts.withLock { $0.subject = principal.subject }
    }

    func readBody() {
        facts.withLock { $0.bodyRead = true }
    }

    var snapshot: Facts { facts.withLock { $0 } }
}
