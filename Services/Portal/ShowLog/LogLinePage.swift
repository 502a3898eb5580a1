import ContractsEvidence

/// One line of a log. Template `logs/line`.
struct LogLinePage: Sendable {
    struct Text: Sendable {
        let label: String
        let text: String
    }

    let caption: String
    let heading: String
    let primary: Link?
    let facts: [Fact]
    let texts: [Text]
    let links: [Link]

    init(_ line: EvidenceAPI.LogLine, _ log: LogVisit, catalogue: Catalogue) {
        caption = catalogue.text("log_caption", ["unit": log.unit.name, "log": catalogue.log(log.kind)])
        heading = line.content.text
        let mayChange = log.mayWrite && line.state == .open
        primary = mayChange ? Link(catalogue.text("log_change"), Address.changeLogLine(line.id, in: log.kind, of: log.unit.id)) : nil
        facts = LogLinePage.facts(line, catalogue)
        texts = [
            line.content.detail.map { Text(label: catalogue.text("log_field_detail"), text: $0) },
            line.content.risk.map { Text(label: catalogue.text("log_field_mitigation"), text: $0.mitigation) },
            line.closure.map { Text(label: catalogue.text("log_closure_\(log.kind.rawValue)"), text: $0) },
        ].compactMap(\.self)
        links =
            (mayChange ? [Link(catalogue.text("log_close_\(log.kind.rawValue)"), Address.closeLogLine(line.id, in: log.kind, of: log.unit.id))] : [])
            + [Link(catalogue.log(log.kind), Address.log(log.kind, of: log.unit.id))]
    }

    /// Also how a line stands when somebody else changed it.
    static func facts(_ line: EvidenceAPI.LogLine, _ catalogue: Catalogue) -> [Fact] {
        var facts = [Fact(catalogue.text("log_field_on"), catalogue.date(line.content.on))]
        if let risk = line.content.risk {
            facts += [Fact(catalogue.text("log_column_score_risk"), catalogue.score(risk)), Fact(catalogue.text("log_field_owner"), risk.owner)]
        }
        if let effort = line.content.effort {
            facts += [
                Fact(catalogue.text("log_column_minutes_effort"), catalogue.minutes(effort.minutes)), Fact(catalogue.text("log_field_role"), effort.role),
                Fact(catalogue.text("log_field_activity"), effort.activity),
            ]
        }
        func by(_ author: EvidenceAPI.Author, _ time: String) -> String {
            catalogue.text("log_by", ["person": catalogue.person(author.name, rank: author.rank), "time": time])
        }
        facts.append(Fact(catalogue.text("log_column_state_\(line.kind.rawValue)"), catalogue.text("log_state_\(line.state.rawValue)")))
        facts.append(Fact(catalogue.text("log_written"), by(line.writtenBy, catalogue.time(line.writtenAt))))
        if line.changedAt != line.writtenAt { facts.append(Fact(catalogue.text("log_changed"), by(line.changedBy, catalogue.time(line.changedAt)))) }
        return facts
    }
}
