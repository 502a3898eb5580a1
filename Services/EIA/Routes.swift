import ContractsEIA
import Events
import ServiceKit

extension ServiceRouter {
    /// Every address of the EIA service.
    func eia(_ dependencies: Dependencies, receiver: EventReceiver) {
        // Events: those of other services, and parked ones
        events(receiver)
    }
}
