import ContractsCore
import ContractsEvidence
import ContractsQA

/// What a judge reads: the entry from the QA service, the words of its revisions and the guidance from the evidence service.
struct RatingMaterial: Sendable {
    let entry: QAAPI.EntryToRate
    /// By item; those that could not be read are missing.
    let revisions: [EvidenceID: EvidenceAPI.Revision]
    let compared: [EvidenceID: EvidenceAPI.RevisionComparison]
    /// Each item as it was frozen: its files as the evidence service knows them now, and what the unit said of what it inherited or carried. Those that could not be
    /// read are missing.
    let frozen: [EvidenceID: EvidenceAPI.FrozenRevision]
    var restated: [Restated] = []
    /// Nil where the evidence service did not answer.
    let indicator: EvidenceAPI.Indicator?

    /// Whether a judge sees all the words that they judge.
    var isWhole: Bool { entry.revisions.allSatisfy { revisions[$0.evidence] != nil && frozen[$0.evidence] != nil } }

    /// The marking of the page that shows it.
    var marking: EvidenceAPI.Marking { .highest(of: revisions.values.map(\.content.control.marking)) }

    static func read(_ visit: Visit, _ submission: SubmissionID, _ indicator: IndicatorID, stage: QAAPI.Stage) async throws -> RatingMaterial {
        let entry = try await visit.qa(
            QAAPI.getEntry, ["submission": submission, "indicator": indicator], query: [("stage", stage.rawValue)])
        async let revisions = each(entry.revisions.map { ($0.evidence, $0.revision) }) { evidence, number in
            try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getRevision, ["evidence": evidence, "number": number]) }
        }
        let texts = (entry.sinceJudged?.revised ?? []).filter { $0.from != $0.to }
        async let compared = each(texts.map { ($0.evidence, $0) }) { evidence, item in
            try await visit.ifAvailable {
                try await visit.evidence(EvidenceAPI.compareRevisions, ["evidence": evidence, "number": item.to], query: [("from", String(item.from))])
            }
        }
        async let guidance = visit.ifAvailable { try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": indicator]) }
        let frozen = try await frozen(in: submission, indicator, visit)
        // What was said before matters only for what is said of: an item that the unit neither inherited nor carried says it itself.
        let earlier = frozen.values.contains { $0.link != nil } ? entry.sinceJudged?.submission : nil
        let before = if let earlier { try await self.frozen(in: earlier, indicator, visit) } else { [EvidenceID: EvidenceAPI.FrozenRevision]() }
        return RatingMaterial(
            entry: entry, revisions: try await revisions, compared: try await compared, frozen: frozen,
            restated: entry.revisions.compactMap { judged in frozen[judged.evidence].flatMap { Restated($0, since: before[judged.evidence]) } },
            indicator: try await guidance)
    }

    private static func frozen(
        in submission: SubmissionID, _ indicator: IndicatorID, _ visit: Visit
    ) async throws -> [EvidenceID: EvidenceAPI.FrozenRevision] {
        let found = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getSubmission, ["submission": submission]) }
        let items = found?.entries.first { $0.indicator == indicator }?.items ?? []
        return Dictionary(items.map { ($0.evidence, $0) }) { first, _ in first }
    }

    /// Asks for all at once.
    private static func each<Item: Sendable, Value: Sendable>(
        _ items: [(EvidenceID, Item)], _ ask: @escaping @Sendable (EvidenceID, Item) async throws -> Value?
    ) async throws -> [EvidenceID: Value] {
        try await withThrowingTaskGroup(of: (EvidenceID, Value?).self) { group in
            for (evidence, item) in items { group.addTask { (evidence, try await ask(evidence, item)) } }
            var found: [EvidenceID: Value] = [:]
            for try await (evidence, value) in group { found[evidence] = value }
            return found
        }
    }
}
