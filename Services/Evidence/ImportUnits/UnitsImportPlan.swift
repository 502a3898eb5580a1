import ContractsCore
import ContractsEvidence

/// What a file of units would do to the tree that stands.
struct UnitsImportPlan {
    private(set) var created: [(id: UnitID, unit: UnitToSave)] = []
    private(set) var changed: [(id: UnitID, unit: UnitToSave)] = []
    private(set) var errors: [EvidenceAPI.LineError] = []
    private let rows: Int

    init(_ file: UnitsFile, onto units: [UnitRow], waves: Set<String>, makeID: () -> UnitID) {
        self.rows = file.lines.count
        let standing = Dictionary(units.map { ($0.code.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })
        var ids = standing.mapValues(\.id)
        for line in file.lines where ids[line.code.uppercased()] == nil { ids[line.code.uppercased()] = makeID() }

        for line in file.lines {
            guard let id = ids[line.code.uppercased()] else { continue }
            if let wave = line.wave, !waves.contains(wave) { errors.append(.init(line: line.number, detail: "wave \(wave) names no roll-out wave")) }
            let parent = line.parentCode.map { ids[$0.uppercased()] }
            if let code = line.parentCode, parent == .some(nil) {
                errors.append(.init(line: line.number, detail: "parent_code \(code) names no unit in this file or among the open units"))
            }
            let unit = UnitToSave(code: line.code, name: line.name, kind: line.kind, parent: parent ?? nil, validFrom: line.validFrom, wave: line.wave)
            if let end = standing[line.code.uppercased()]?.validTo, line.validFrom >= end {
                errors.append(.init(line: line.number, detail: "valid_from must be before \(end), the day on which \(line.code) closes"))
            }
            switch standing[line.code.uppercased()] {
            case nil: created.append((id, unit))
            case let row? where UnitToSave(row) != unit: changed.append((id, unit))
            default: break
            }
        }
        errors += circles(in: file, ids: ids, units: units)
    }

    var report: EvidenceAPI.ImportReport {
        let errors = errors.sorted { $0.line < $1.line }
        guard errors.isEmpty else { return .init(rows: rows, created: 0, changed: 0, unchanged: 0, errors: errors) }
        return .init(rows: rows, created: created.count, changed: changed.count, unchanged: rows - created.count - changed.count, errors: [])
    }

    /// Lines whose unit would stand above itself once all lines are in.
    private func circles(in file: UnitsFile, ids: [String: UnitID], units: [UnitRow]) -> [EvidenceAPI.LineError] {
        var parents = Dictionary(uniqueKeysWithValues: units.compactMap { unit in unit.parent.map { (unit.id, $0) } })
        for (id, unit) in created + changed { parents[id] = unit.parent }
        return file.lines.compactMap { line in
            guard let start = ids[line.code.uppercased()] else { return nil }
            var seen: Set<UnitID> = []
            var next = parents[start]
            while let unit = next, unit != start, seen.insert(unit).inserted { next = parents[unit] }
            return next == start ? .init(line: line.number, detail: "parent_code would put \(line.code) above itself") : nil
        }
    }
}
