package import Foundation

package enum ParkedEventTag {}
package typealias ParkedEventID = ID<ParkedEventTag>

/// Events that could not be delivered or applied and wait for an administrator (X2). Every service has these addresses.
package enum ParkedEvents {
    /// Parked longest first. Query: `direction` (default both), `cursor`, `limit` (1-200, default 50). Administrator.
    package static let list = Endpoint<NoContent, Page<Item>>(.get, "/v1/parked-events")

    /// Outgoing: delivered again from the start of its back-off, and what waits behind it follows. Incoming: applied again at once; 409 when that still cannot be done. Administrator.
    package static let resend = Endpoint<NoContent, Item>(.post, "/v1/parked-events/{event}/resend")

    /// Given up, for a reason that is kept. Outgoing: what waits behind it follows. Administrator.
    package static let discard = Endpoint<Discard, Item>(.post, "/v1/parked-events/{event}/discard")

    /// Which way the event was going when it stopped.
    package enum Direction: String, Codable, Sendable, CaseIterable {
        /// Ours, which a subscriber kept refusing.
        case outgoing
        /// Another service's, which we could not apply.
        case incoming
    }

    package enum State: String, Codable, Sendable, CaseIterable {
        case parked
        /// Outgoing, to be sent again.
        case waiting
        case delivered
        /// Incoming, applied after all.
        case applied
        case discarded
    }

    package struct Item: Codable, Sendable, Equatable {
        package let id: ParkedEventID
        package let direction: Direction
        package let state: State
        /// Outgoing: the subscriber. Incoming: the event's source.
        package let peer: String
        /// The CloudEvent's own id, type, subject and time.
        package let event: String
        package let type: String
        package let subject: String
        package let time: Date
        package let parkedAt: Date
        /// Failures so far.
        package let attempts: Int
        package let reason: String
        /// Later events of the same subject to the same subscriber, which wait for this one. None for an incoming event.
        package let behind: Int

        package init(
            id: ParkedEventID, direction: Direction, state: State, peer: String, event: String, type: String, subject: String, time: Date,
            parkedAt: Date, attempts: Int, reason: String, behind: Int
        ) {
            self.id = id
            self.direction = direction
            self.state = state
            self.peer = peer
            self.event = event
            self.type = type
            self.subject = subject
            self.time = time
            self.parkedAt = parkedAt
            self.attempts = attempts
            self.reason = reason
            self.behind = behind
        }
    }

    /// Why an event is given up.
    package struct Discard: Codable, Sendable, Equatable {
        /// 1 to 1,000 characters.
        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }
}
