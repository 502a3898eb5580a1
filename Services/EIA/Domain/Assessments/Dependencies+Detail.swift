import ContractsCore
import ContractsEIA
import Postgres

extension Dependencies {
    /// Everything about an assessment, for this reader, who was found to be one before.
    func detail(of row: AssessmentRow, as caller: Caller, in executor: some Executor) async throws -> EIAAPI.AssessmentDetail {
        let id = row.id
        let guide = try await guides.guide(row.guide, in: executor)
        let standing = try await row.toActOn(in: executor)
        let heads = Dictionary(uniqueKeysWithValues: try await SectionHead.all(of: id, in: executor).map { ($0.section, $0) })
        let openPoints =
            row.points == 0 ? [:] : try await OpenPoints.count(of: id, unsent: caller.access.positions(to: standing).contains(.officer), in: executor)
        let screening = standing.screener == nil ? nil : try await ScreeningRow.latest(of: id, in: executor)
        let links = try await EIAAPI.AssessmentLink.all([row.supersedes, row.supersededBy, screening?.coveredBy].compactMap { $0 }, in: executor)
        // Before it is submitted for the first time, nothing can have been approved, and before it is decided, nothing published.
        let submitted = row.round > 0
        let decisions = try await EIAAPI.Decision.all(of: id, in: executor)
        let rounds = submitted ? try await EIAAPI.Round.all(of: id, in: executor) : []
        let decided = submitted && !decisions.isEmpty
        let publication = decided ? try await EIAAPI.Publication.latest(of: id, in: executor) : nil
        return EIAAPI.AssessmentDetail(
            summary: .init(row), proposal: row.proposal, decisionMakers: row.decisionMakers.value, guide: .init(guide),
            screening: screening.map { .init($0, coveredBy: $0.coveredBy.flatMap { links[$0] }) },
            sections: guide.document.value.sections.map { .init($0, heads[$0.key], openPoints: openPoints[$0.key] ?? 0) },
            rounds: rounds, approvals: submitted ? try await EIAAPI.Approval.all(of: id, in: executor) : [], decisions: decisions,
            publication: publication,
            monitoring: decided ? try await EIAAPI.Monitoring.latest(of: id, in: executor) : nil,
            reviews: decided ? try await EIAAPI.Review.all(of: id, in: executor) : [],
            triggers: try await EIAAPI.Trigger.all(of: id, guide: guide.document.value, in: executor),
            mitigations: submitted ? try await MitigationRow.all(of: id, in: executor).map(EIAAPI.Mitigation.init) : [],
            supersedes: row.supersedes.flatMap { links[$0] }, supersededBy: row.supersededBy.flatMap { links[$0] },
            allowed: caller.access.transitions(of: standing, isPublished: publication?.published),
            mayWrite: caller.access.mayWrite(standing),
            readSHA256: rounds.last?.sha256 ?? SectionHash.of(heads.values.map { .init(key: $0.section, revision: $0.number, sha256: $0.sha256) }),
            mayChange: caller.access.mayChange(standing),
            mayRaiseMarking: row.marking == .official && caller.access.mayRaiseMarking(of: standing),
            mayPutPeople: !PutPeople.settled.contains(row.state) && caller.access.mayPutPeople(on: standing))
    }
}
