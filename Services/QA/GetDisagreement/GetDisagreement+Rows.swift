import ContractsCore
import ContractsEvidence
import ContractsQA

extension GetDisagreement {
    struct UnitRow: Sendable {
        let force: UnitID
        let id: UnitID
        let code: String
        let name: String
        let known: Bool
        let agreed: Int
        let localHigher: Int
        let corporateHigher: Int
    }

    struct IndicatorRow: Sendable {
        let force: UnitID
        let position: Int
        let id: IndicatorID
        let code: String
        let strapline: String
        let wording: String
        var compared: Int
        var localHigher: Int
        var corporateHigher: Int
    }

    /// Those that differ most, first; by name where they differ alike.
    @Sendable static func most(_ units: [[QAAPI.UnitDisagreement]]) -> [QAAPI.UnitDisagreement] {
        let sorted = units.joined().sorted { left, right in
            let (one, other) = (left.localHigher + left.corporateHigher, right.localHigher + right.corporateHigher)
            return one != other ? one > other : (left.unit.name, left.unit.id) < (right.unit.name, right.unit.id)
        }
        return Array(sorted.prefix(limit))
    }

    /// Indicator by indicator; what differs most comes first.
    @Sendable static func sum(_ rows: [[IndicatorRow]]) -> [IndicatorRow] {
        let sums = Dictionary(rows.joined().map { ($0.id, $0) }) { sum, row in
            var sum = sum
            sum.compared += row.compared
            sum.localHigher += row.localHigher
            sum.corporateHigher += row.corporateHigher
            return sum
        }
        return sums.values.sorted { left, right in
            let (one, other) = (left.localHigher + left.corporateHigher, right.localHigher + right.corporateHigher)
            return one != other ? one > other : (left.position, left.id) < (right.position, right.id)
        }
    }
}

extension QAAPI.UnitDisagreement {
    init(_ row: GetDisagreement.UnitRow) {
        self.init(
            unit: QAAPI.UnitName(id: row.id, code: row.code, name: row.name, known: row.known), compared: row.agreed + row.localHigher + row.corporateHigher,
            localHigher: row.localHigher, corporateHigher: row.corporateHigher)
    }
}

extension QAAPI.IndicatorDisagreement {
    init(_ row: GetDisagreement.IndicatorRow) {
        self.init(
            indicator: QAAPI.IndicatorName(id: row.id, code: row.code, strapline: row.strapline, wording: row.wording), compared: row.compared,
            localHigher: row.localHigher, corporateHigher: row.corporateHigher)
    }
}
