import ContractsCore
import Foundation

/// A parked event of either direction, as the database has it.
struct ParkedEventRow: Sendable {
    let direction: String
    let id: ParkedEventID
    let state: String
    let peer: String
    let event: String
    let type: String
    let subject: String
    let time: Date
    let parkedAt: Date
    let attempts: Int
    let reason: String
    let behind: Int

    init(
        direction: String, id: ParkedEventID, state: String, peer: String, event: String, type: String, subject: String, time: Date, parkedAt: Date,
        attempts: Int, reason: String, behind: Int
    ) {
        self.direction = direction
        self.id = id
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

extension ParkedEvents.Item {
    init(_ row: ParkedEventRow) {
        self.init(
            id: row.id, direction: ParkedEvents.Direction(rawValue: row.direction) ?? .incoming, state: ParkedEvents.State(rawValue: row.state) ?? .parked,
            peer: row.peer, event: row.event, type: row.type, subject: row.subject, time: row.time, parkedAt: row.parkedAt, attempts: row.attempts,
            reason: row.reason, behind: row.behind
        )
    }
}
