import ContractsCore
import ContractsEvidence

/// A unit's log: a table that is filtered and ordered. Template `logs/list`.
struct LogPage: Sendable {
    struct Cell: Sendable {
        let label: String
        let value: String
    }

    struct Row: Sendable {
        let url: String
        let name: String
        let cells: [Cell]
    }

    struct Pages: Sendable {
        let previous: String?
        let next: String?
        let `where`: String
    }

    let caption: String
    let heading: String
    let lede: String
    let primary: Link?
    let logs: [FrameLink]
    let action: String
    let fields: [AnyField]
    let open: Bool
    let clearURL: String?
    let columns: [String]
    let rows: [Row]
    let emptyState: Empty?
    let pages: Pages?
    let links: [Link]

    init(
        _ lines: Page<EvidenceAPI.LogLine>, _ kind: EvidenceAPI.LogKind, of unit: EvidenceAPI.Unit, filter: LogFilter, isFirst: Bool, mayWrite: Bool,
        catalogue: Catalogue
    ) {
        caption = unit.name
        heading = catalogue.log(kind)
        lede = catalogue.text("log_lede_\(kind.rawValue)")
        primary = mayWrite ? Link(catalogue.text("log_add_\(kind.rawValue)"), Address.newLogLine(kind, of: unit.id)) : nil
        logs = EvidenceAPI.LogKind.allCases.map { FrameLink(catalogue.log($0), Address.log($0, of: unit.id), current: $0 == kind) }
        action = Address.log(kind, of: unit.id)
        fields = filter.fields(kind, catalogue).map(AnyField.init)
        open = !filter.items.isEmpty
        clearURL = filter.items.isEmpty ? nil : action
        let names = ["text"] + LogPage.columns(kind) + ["state"]
        columns = names.map { catalogue.text("log_column_\($0)_\(kind.rawValue)") }
        let labels = columns
        rows = lines.items.map { line in
            Row(
                url: Address.logLine(line.id, in: kind, of: unit.id), name: line.content.text,
                cells: zip(labels.dropFirst(), LogPage.values(line, catalogue)).map { Cell(label: $0, value: $1) })
        }
        emptyState =
            !lines.items.isEmpty
            ? nil
            : filter.items.isEmpty
                ? Empty(catalogue.text("log_empty_\(kind.rawValue)"), action: mayWrite ? catalogue.text("log_empty_action_\(kind.rawValue)") : nil)
                : Empty(catalogue.text("log_empty_filter"), link: Link(catalogue.text("log_filter_clear"), action))
        pages =
            lines.next != nil || !isFirst
            ? Pages(
                previous: isFirst ? nil : Address.log(kind, of: unit.id, filter), next: lines.next.map { Address.log(kind, of: unit.id, filter, after: $0) },
                where: catalogue.text("log_page", count: lines.items.count)) : nil
        links = [
            Link(catalogue.text("log_export"), Address.exportLog(kind, of: unit.id)), Link(catalogue.text("effort_link"), Address.effort(unit.id)),
            Link(unit.name, Address.unit(unit.id)),
        ]
    }

    private static func columns(_ kind: EvidenceAPI.LogKind) -> [String] {
        switch kind {
        case .learning: ["on", "by"]
        case .risk: ["score", "mitigation", "owner", "on"]
        case .effort: ["minutes", "role", "activity", "on"]
        }
    }

    private static func values(_ line: EvidenceAPI.LogLine, _ catalogue: Catalogue) -> [String] {
        let day = catalogue.date(line.content.on), state = catalogue.text("log_state_\(line.state.rawValue)")
        if let risk = line.content.risk { return [catalogue.score(risk), risk.mitigation, risk.owner, day, state] }
        if let effort = line.content.effort { return [catalogue.minutes(effort.minutes), effort.role, effort.activity, day, state] }
        return [day, catalogue.person(line.writtenBy.name, rank: line.writtenBy.rank), state]
    }
}
