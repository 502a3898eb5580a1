import ArgumentParser
import ContractsCore
import ServiceKit

/// `SERVICE parked-events discard ID --reason TEXT`.
struct DiscardCommand<Definition: ReceivesEvents>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "discard", abstract: "Gives a parked event up. The reason and who gave it stay on record.")
    }

    @Argument(help: "The id as list prints it.") var id: String
    @Option(help: "Why it is given up.") var reason: String

    func validate() throws {
        guard ParkedEventID(id) != nil else { throw ValidationError("The id is not a UUID.") }
    }

    func run() async throws {
        guard let id = ParkedEventID(id) else { return }
        try await EventDesk<Definition>.open { desk in
            do {
                print("\(id) \(try await desk.discard(id, because: reason).state.rawValue)")
            } catch let refusal as any Refusal {
                print("\(id) \(refusal.problem.problem.detail ?? "refused")")
                throw ExitCode(1)
            }
        }
    }
}
