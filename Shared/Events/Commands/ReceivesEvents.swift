package import ServiceKit

/// A service with an inbox: what its `parked-events` command needs to apply an event again.
package protocol ReceivesEvents: ServiceDefinition {
    /// The same handlers that its receiver has when it serves.
    static var eventHandlers: [EventHandler] { get }
}
