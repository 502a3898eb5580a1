import ContractsCore
import ContractsEvidence

/// The open units that the caller may see as CSV, in the form that import reads, every unit after the one above it (E2).
struct ExportUnits: Sendable {
    let dependencies: Dependencies

    func callAsFunction(as caller: Caller) async throws -> EvidenceAPI.CSVDocument {
        let rows = try await units(visibleTo: caller.access).map {
            [$0.code, $0.name, $0.kind.rawValue, $0.parentCode ?? "", $0.validFrom.description, $0.wave ?? ""]
        }
        return EvidenceAPI.CSVDocument(csv: CSVText.write([UnitsFile.columns] + rows))
    }
}
