import ContractsCore
import ContractsEvidence
import Postgres

/// Reads units from CSV, all or nothing (E2). A line whose code is known changes that unit; importing the same file again changes nothing. Units that the
/// file does not name stay as they are.
struct ImportUnits: Sendable {
    let dependencies: Dependencies

    /// - Throws: `AccessRefusal` unless an administrator asks. What is wrong with the file is in the report.
    func callAsFunction(_ request: EvidenceAPI.CSVImport, as caller: Caller) async throws -> EvidenceAPI.ImportReport {
        try await dependencies.pool.transaction { try await run(request, as: caller, in: $0) }
    }

    func run(_ request: EvidenceAPI.CSVImport, as caller: Caller, in transaction: Transaction) async throws -> EvidenceAPI.ImportReport {
        try caller.access.requireAdministrator()
        let file: UnitsFile
        do {
            file = try UnitsFile(request.csv)
        } catch {
            return .init(rows: 0, created: 0, changed: 0, unchanged: 0, errors: error.errors)
        }
        let tree = try await UnitTree(locking: transaction)
        let now = dependencies.now()
        let plan = UnitsImportPlan(
            file, onto: try await UnitRow.open(on: caller.access.today, in: transaction), waves: Set(try await WaveRow.all(in: transaction).map(\.code)),
            makeID: { UnitID.new(at: now) }
        )
        guard plan.errors.isEmpty, !request.dryRun, !(plan.created + plan.changed).isEmpty else { return plan.report }

        try await tree.insert(plan.created, by: caller, at: now)
        try await tree.update(plan.changed, by: caller, at: now)
        try await dependencies.announce((plan.created + plan.changed).map(\.id), in: transaction)
        try await dependencies.record("units.imported", subject: "units", before: String?.none, after: request.csv, by: caller, in: transaction)
        return plan.report
    }
}
