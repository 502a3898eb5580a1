import ContractsCore
import ContractsEvidence
import Events
import Postgres

/// Publishes a draft: from now on it never changes, and everybody sees it (E1). Publishing what is published already changes nothing.
struct PublishStandard: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: StandardVersionID, as caller: Caller) async throws -> EvidenceAPI.StandardSummary.Version {
        try await dependencies.pool.transaction { transaction in try await publish(id, as: caller, in: transaction) }
    }

    func publish(_ id: StandardVersionID, as caller: Caller, in transaction: Transaction) async throws -> EvidenceAPI.StandardSummary.Version {
        try caller.access.requireAdministrator()
        guard let draft = try await StandardVersionRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        let parts = try await StandardPartRow.all(of: id, in: transaction)
        guard draft.state == .draft else { return .init(draft, parts: parts) }

        try await publish(id, on: LocalDate(dependencies.now()), at: dependencies.now(), in: transaction)
        guard let published = try await StandardVersionRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let event = EvidenceEvents.StandardPublished(version: id, document: EvidenceAPI.StandardVersion(published, parts: parts))
        try await dependencies.outbox.add(type: EvidenceEvents.standardPublished, subject: id.description, data: event, in: transaction)
        try await dependencies.record(
            "standard.published", subject: "standard-version/\(id)", before: draft.sha256, after: published.sha256, by: caller, in: transaction)
        return .init(published, parts: parts)
    }
}

extension EvidenceAPI.StandardSummary.Version {
    fileprivate init(_ row: StandardVersionRow, parts: [StandardPartRow]) {
        let phases = row.document.value.phases
        let rows = parts.runs(by: \.phase)
        self.init(
            id: row.id, label: row.label, title: row.title, state: row.state, publishedOn: row.publishedOn,
            phases: zip(phases, rows).map { phase, parts in
                .init(id: parts[0].phase, code: phase.code, title: phase.title, national: phase.national, indicators: parts.count { $0.indicator != nil })
            }
        )
    }
}
