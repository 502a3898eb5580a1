import ContractsCore
import ContractsEvidence
import Identity
import ServiceKit

/// The log that a page is about.
struct LogVisit: Sendable {
    let unit: EvidenceAPI.Unit
    let kind: EvidenceAPI.LogKind
    /// Whether the page offers it. The service decides.
    let mayWrite: Bool

    init(_ visit: Visit) async throws {
        guard let kind = EvidenceAPI.LogKind(rawValue: try visit.context.path("log", as: String.self)) else { throw ProblemError.notFound() }
        let id = try visit.path("unit", as: UnitID.self)
        unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        self.kind = kind
        let isClosed = unit.validTo.map { $0 <= LocalDate(visit.site.clock()) } ?? false
        mayWrite = try visit.signedIn.principal.has(anyOf: [.contributor, .spoc], in: id) && !isClosed
    }

    var path: [String: any CustomStringConvertible] { ["unit": unit.id, "log": kind.rawValue] }

    func line(_ visit: Visit) async throws -> EvidenceAPI.LogLine {
        let id = try visit.path("line", as: LogLineID.self)
        return try await visit.evidence(EvidenceAPI.getLogLine, path.merging(["line": id]) { $1 })
    }

    func head(_ title: String, hasErrors: Bool = false, line: EvidenceAPI.LogLine? = nil, _ visit: Visit) -> PageHead {
        var crumbs = [FrameLink(visit.text("units_title"), "/units"), FrameLink(unit.name, Address.unit(unit.id))]
        if title != visit.catalogue.log(kind) { crumbs.append(FrameLink(visit.catalogue.log(kind), Address.log(kind, of: unit.id))) }
        if let line { crumbs.append(FrameLink(line.content.text.shortened(to: 60), Address.logLine(line.id, in: kind, of: unit.id))) }
        return PageHead(title, section: .units, breadcrumbs: crumbs, unit: unit.id, hasErrors: hasErrors)
    }
}
