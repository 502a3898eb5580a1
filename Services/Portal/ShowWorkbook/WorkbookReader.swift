import ContractsCore
import ContractsEvidence
import Identity

/// Who reads the workbook, as far as "waiting for me" goes. What they may do, the service decides.
struct WorkbookReader {
    let roles: Set<EvidenceAPI.Turn>

    init(_ principal: Principal, in unit: UnitID) {
        let turns: [(Role, EvidenceAPI.Turn)] = [(.contributor, .contributor), (.spoc, .spoc), (.spoc, .contributor), (.adviser, .adviser)]
        roles = Set(turns.filter { principal.has($0.0, in: unit) }.map(\.1))
    }

    func hasTurn(_ row: EvidenceAPI.WorkbookRow) -> Bool {
        row.state != .notApplicable && roles.contains(row.turn)
    }
}
