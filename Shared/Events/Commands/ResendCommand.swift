import ArgumentParser
import ContractsCore
import ServiceKit

/// `SERVICE parked-events resend ID…` or `--all`.
struct ResendCommand<Definition: ReceivesEvents>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "resend", abstract: "Sends parked events again, or applies those of other services again.")
    }

    @Argument(help: "Ids as list prints them.") var ids: [String] = []
    @Flag(help: "Every parked event, the longest parked first.") var all = false
    @Option(help: ArgumentHelp("With --all: only those to or from this service.", valueName: "service")) var peer: String?

    func validate() throws {
        guard all != !ids.isEmpty else { throw ValidationError("Give ids, or --all.") }
        guard all || peer == nil else { throw ValidationError("--peer goes with --all.") }
        guard ids.allSatisfy({ ParkedEventID($0) != nil }) else { throw ValidationError("An id is not a UUID.") }
    }

    func run() async throws {
        let failed = try await EventDesk<Definition>.open { desk in
            var failed = 0
            var chosen = ids.compactMap { ParkedEventID($0) }
            if all {
                chosen = try await desk.parked().filter { peer == nil || $0.peer == peer }.map(\.id)
            }
            for id in chosen {
                do {
                    print("\(id) \(try await desk.resend(id).state.rawValue)")
                } catch let refusal as ParkedEventRefusal {
                    print("\(id) \(refusal.problem.problem.detail ?? "refused")")
                    failed += 1
                }
            }
            return failed
        }
        if failed > 0 { throw ExitCode(1) }
    }
}
