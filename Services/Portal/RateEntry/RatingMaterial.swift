import ContractsCore
import ContractsEvidence
import ContractsQA

/// What a judge reads: the entry from the QA service, the words of its revisions and the guidance from the evidence service.
struct RatingMaterial: Sendable {
    let entry: QAAPI.EntryToRate
    /// By item; those that could not be read are missing.
    let revisions: [EvidenceID: EvidenceAPI.Revision]
    let compared: [EvidenceID: EvidenceAPI.RevisionComparison]
    /// What was frozen with each item, as the evidence service knows it now; empty where it did not answer.
    let files: [EvidenceID: [EvidenceAPI.FrozenFile]]
    /// Nil where the evidence service did not answer.
    let indicator: EvidenceAPI.Indicator?

    /// Whether a judge sees all the words that they judge.
    var isWhole: Bool { entry.revisions.allSatisfy { revisions[$0.evidence] != nil } }

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
        let files = try await files(of: entry, visit)
        return RatingMaterial(entry: entry, revisions: try await revisions, compared: try await compared, files: files, indicator: try await guidance)
    }

    /// No question where nothing was frozen with files.
    private static func files(of entry: QAAPI.EntryToRate, _ visit: Visit) async throws -> [EvidenceID: [EvidenceAPI.FrozenFile]] {
        guard entry.revisions.contains(where: { $0.files != nil }) else { return [:] }
        let submission = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getSubmission, ["submission": entry.submission]) }
        let items = submission?.entries.first { $0.indicator == entry.indicator.id }?.items ?? []
        return Dictionary(items.compactMap { item in item.files.map { (item.evidence, $0) } }) { first, _ in first }
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
