import ContractsCore
import ContractsEvidence
import Postgres

extension Figures {
    static func over(_ counted: UnitsCounted, of phase: PhaseID, in executor: some Executor) async throws -> Figures {
        let figures = try await executor.row(
            "SELECT \(fragment: sums) FROM unit\(fragment: counted.join(phase)) WHERE \(fragment: counted.condition)", into: Figures.init)
        guard let figures else { throw PostgresMisuse.moreThanOneRow }
        return figures
    }
}
