package import ContractsCore
import Identity
package import ServiceKit

extension EventReceiver {
    /// Where every service takes events: 204 when it was applied now or before, 202 when it was parked.
    package static let endpoint = Endpoint<CloudEvent<JSONValue>, NoContent>(.post, "/v1/events")

    /// A whole standard fits.
    private static let bodyLimit = 8 << 20

    package func addRoute(to router: ServiceRouter) {
        router.on(EventReceiver.endpoint, .service, bodyLimit: EventReceiver.bodyLimit) { event, context in
            switch try await receive(event, from: context.principal) {
            case .applied, .duplicate: .noContent()
            case .parked: .accepted(NoContent())
            }
        }
    }
}
