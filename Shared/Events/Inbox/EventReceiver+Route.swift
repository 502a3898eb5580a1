package import ContractsCore
import HTTPTypes
package import ServiceKit

extension EventReceiver {
    /// Where every service takes events: 204 when it was applied now or before, 202 when it was parked.
    package static let endpoint = Endpoint<CloudEvent<JSONValue>, NoContent>(.post, "/v1/events")

    /// Bytes; a whole standard fits.
    package static let bodyLimit = 8 << 20

    package func handle(_ event: CloudEvent<JSONValue>, _ context: ServiceRequestContext) async throws -> Reply<NoContent> {
        switch try await receive(event, from: context.principal) {
        case .applied, .duplicate: .noContent()
        case .parked: .parked
        }
    }
}

extension Reply<NoContent> {
    /// 202: kept, not applied.
    fileprivate static var parked: Reply {
        var reply = Reply.noContent()
        reply.status = .accepted
        return reply
    }
}
