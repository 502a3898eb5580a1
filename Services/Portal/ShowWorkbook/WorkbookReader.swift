import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity

/// Who reads the workbook, as far as "waiting for me" goes. What they may do, the service decides.
struct WorkbookReader {
    let roles: Set<EvidenceAPI.Turn>

    init(_ principal: Principal, in unit: UnitID) {
        let turns: [(Role, EvidenceAPI.Turn)] = [(.contributor, .contributor), (.spoc, .spoc), (.spoc, .contributor), (.adviser, .adviser)]
        roles = Set(turns.filter { principal.has($0.0, in: unit) }.map(\.1))
    }

    /// The stage that the reader rates the row at now, where it is their turn to.
    func ratingStage(_ row: EvidenceAPI.WorkbookRow) -> QAAPI.Stage? {
        guard !row.changedSinceAssured else { return nil }
        return switch row.state {
        case .submitted where roles.contains(.spoc): .local
        case .locallyAssured where roles.contains(.adviser): .corporate
        default: nil
        }
    }

    func hasTurn(_ row: EvidenceAPI.WorkbookRow) -> Bool {
        row.state != .notApplicable && (roles.contains(row.turn) || row.asksForFreshEvidence && roles.contains(.contributor))
    }
}

extension EvidenceAPI.WorkbookRow {
    /// An action was verified since the entry was assured, and no evidence of it was given yet: the unit's to do, although nothing waits in QA.
    var asksForFreshEvidence: Bool { freshEvidenceAsked != nil && state == .corporatelyAssured && !changedSinceAssured }
}
