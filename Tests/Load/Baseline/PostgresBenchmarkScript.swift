import ArgumentParser

struct PostgresBenchmarkScript: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "script", abstract: "Print the statement as a pgbench script.")

    @Option(help: "trivial, list, one or insert.")
    var statement: PostgresBenchmarkStatement = .list

    func run() {
        print(statement.script)
    }
}
