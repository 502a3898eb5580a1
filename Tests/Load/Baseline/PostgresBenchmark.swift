import ArgumentParser

/// The Postgres layer alone, on the statements that pgbench runs from the scripts that `script` prints: the ratio is the layer's cost.
struct PostgresBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postgres", abstract: "Measure the Postgres layer.",
        subcommands: [PostgresBenchmarkRun.self, PostgresBenchmarkPrepare.self, PostgresBenchmarkScript.self], defaultSubcommand: PostgresBenchmarkRun.self)
}
