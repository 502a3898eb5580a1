import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// What the use cases need from outside themselves.
struct Dependencies: UsesPool {
    let pool: Pool
    let journal: Journal
    let guides = GuideShelf()
    let figures = FiguresMemory()

    init(pool: Pool, journal: Journal = Journal()) {
        self.pool = pool
        self.journal = journal
    }

    /// In whole milliseconds.
    var now: Date { journal.now() }
    /// In London.
    var today: LocalDate { journal.today }
}

extension Dependencies {
    /// Who asks, and for which units: those of their token and those that these came from by merging or splitting.
    func caller(_ context: ServiceRequestContext) async throws -> Caller {
        let caller = Caller(try context.principal, origin: context.origin)
        return try await caller.withEarlierUnits(on: today, in: pool)
    }
}
