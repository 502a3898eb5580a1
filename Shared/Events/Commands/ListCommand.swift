import ArgumentParser
import ContractsCore
import Foundation
import ServiceKit

/// `SERVICE parked-events list`: one line for each, from the one parked longest.
struct ListCommand<Definition: ReceivesEvents>: AsyncParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(commandName: "list", abstract: "Lists parked events, the longest parked first.") }

    func run() async throws {
        try await EventDesk<Definition>.open { desk in
            for item in try await desk.parked() { print(item.line) }
        }
    }
}

extension ParkedEvents.Item {
    fileprivate var line: String {
        let arrow = direction == .outgoing ? "to" : "from"
        return "\(id)  \(parkedAt.formatted(.iso8601))  \(arrow) \(peer)  \(type)  \(subject)  attempts \(attempts)  behind \(behind)  \(reason)"
    }
}
