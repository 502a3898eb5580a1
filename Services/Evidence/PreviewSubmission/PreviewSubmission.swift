import ContractsCore
import ContractsEvidence
import Postgres

/// What a submission would freeze now, what stands in its way, and how many writing hints there are (E6, E7).
struct PreviewSubmission: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ phase: PhaseID, of unit: UnitID, as caller: Caller) async throws -> EvidenceAPI.SubmissionPreview {
        let pool = dependencies.pool
        let unit = try await caller.access.unit(unit, in: pool)
        try caller.access.require(caller.access.maySubmit(for: unit.id), in: unit.id, .spocOnly)
        let phase = try await PhaseRow.require(phase, in: pool)
        let rows = try await EntryRow.all(in: phase.id, of: unit.id, in: pool)
        let freezable = try await FreezableRow.all(under: rows.map(\.indicator), of: unit.id, in: pool)
        let items = Dictionary(grouping: freezable, by: \.indicator)
        let hints = try await hints(on: Set(freezable.map(\.item)))
        return EvidenceAPI.SubmissionPreview(
            unit: EvidenceAPI.UnitSummary(unit), phase: phase.id, phaseTitle: phase.title,
            entries: rows.map { row in
                let frozen = items[row.indicator] ?? []
                return EvidenceAPI.PreviewEntry(
                    indicator: row.indicator, code: row.code, strapline: row.strapline, state: row.facts.state,
                    items: frozen.map(EvidenceAPI.FrozenRevision.init),
                    blockers: row.facts.blockers, hints: frozen.map { hints[$0.item] ?? 0 }.reduce(0, +)
                )
            }
        )
    }

    /// How many hints each item has.
    private func hints(on items: Set<EvidenceID>) async throws -> [EvidenceID: Int] {
        guard !items.isEmpty else { return [:] }
        let plainEnglish = PlainEnglish(glossary: try await Glossary.load(in: dependencies.pool))
        let contents = try await contents(of: Array(items))
        return Dictionary(contents.map { ($0.item, plainEnglish.hints(for: EvidenceAPI.WritingSample($0.content.value)).count) }) { first, _ in first }
    }
}

extension EvidenceAPI.WritingSample {
    init(_ content: EvidenceAPI.EvidenceContent) {
        self.init(
            title: content.title, whatWasDone: content.whatWasDone, whatChanged: content.whatChanged ?? "", hasDates: content.from != nil || content.to != nil,
            citedIndicators: content.indicators.count
        )
    }
}
