import ContractsCore
import ContractsEvidence
import ContractsQA

/// What a judge reads: the entry from the QA service, the words of its revisions and the guidance from the evidence service.
struct RatingMaterial: Sendable {
    let entry: QAAPI.EntryToRate
    /// By item; those that could not be read are missing.
    let revisions: [EvidenceID: EvidenceAPI.Revision]
    let compared: [EvidenceID: EvidenceAPI.RevisionComparison]
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
        async let compared = each((entry.sinceJudged?.revised ?? []).map { ($0.evidence, $0) }) { evidence, item in
            try await visit.ifAvailable {
                try await visit.evidence(EvidenceAPI.compareRevisions, ["evidence": evidence, "number": item.to], query: [("from", String(item.from))])
            }
        }
        async let guidance = visit.ifAvailable { try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": indicator]) }
        return RatingMaterial(entry: entry, revisions: try await revisions, compared: try await compared, indicator: try await guidance)
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
