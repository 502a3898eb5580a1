import ContractsCore
import ContractsEvidence

/// A unit's logs, and what it spent.
extension Address {
    static func log(_ kind: EvidenceAPI.LogKind, of unit: UnitID) -> String { "/units/\(unit)/logs/\(kind.rawValue)" }
    static func log(_ kind: EvidenceAPI.LogKind, of unit: UnitID, _ filter: LogFilter, after cursor: String? = nil) -> String {
        let items = filter.items + (cursor.map { [("after", $0)] } ?? [])
        return log(kind, of: unit) + (items.isEmpty ? "" : "?" + query(items))
    }
    static func newLogLine(_ kind: EvidenceAPI.LogKind, of unit: UnitID) -> String { log(kind, of: unit) + "/new" }
    static func exportLog(_ kind: EvidenceAPI.LogKind, of unit: UnitID) -> String { log(kind, of: unit) + "/export" }
    static func logLine(_ line: LogLineID, in kind: EvidenceAPI.LogKind, of unit: UnitID) -> String { "\(log(kind, of: unit))/\(line)" }
    static func changeLogLine(_ line: LogLineID, in kind: EvidenceAPI.LogKind, of unit: UnitID) -> String { logLine(line, in: kind, of: unit) + "/change" }
    static func closeLogLine(_ line: LogLineID, in kind: EvidenceAPI.LogKind, of unit: UnitID) -> String { logLine(line, in: kind, of: unit) + "/closure" }
    static func effort(_ unit: UnitID, from: String? = nil, to: String? = nil, export: EffortShares? = nil) -> String {
        let items = [from.map { ("from", $0) }, to.map { ("to", $0) }, export.map { ("by", $0.rawValue) }].compactMap(\.self)
        return "/units/\(unit)/effort" + (export == nil ? "" : "/export") + (items.isEmpty ? "" : "?" + query(items))
    }
    static let effortRates = "/effort-rates"
}
