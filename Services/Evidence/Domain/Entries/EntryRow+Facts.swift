import ContractsEvidence
import ServiceKit

extension EntryRow {
    var facts: EntryFacts {
        EntryFacts(
            progress: progress ?? .open, applies: applies ?? true, applicabilityProposed: applicabilityState == .proposed, items: items ?? 0,
            incomplete: incomplete ?? 0, openPoints: openPoints ?? 0, changedSince: changedSince != nil, freshAsked: freshAction != nil
        )
    }

    var freshEvidenceAsked: EvidenceAPI.FreshEvidenceAsked? {
        guard let freshAction, let freshActivity, let freshSince else { return nil }
        return EvidenceAPI.FreshEvidenceAsked(action: freshAction, activity: freshActivity, since: freshSince)
    }

    var localRating: EvidenceAPI.RatingStep? { EvidenceAPI.RatingStep(step: localStep, code: localCode, label: localLabel) }

    var corporateRating: EvidenceAPI.RatingStep? { EvidenceAPI.RatingStep(step: corporateStep, code: corporateCode, label: corporateLabel) }

    var applicability: EvidenceAPI.Applicability {
        EvidenceAPI.Applicability(
            applies: applies ?? true, proposal: proposal, state: applicabilityState ?? .assumed, reason: reason,
            proposedBy: EvidenceAPI.Author(subject: proposedBy, name: proposedByName, rank: proposedByRank),
            decidedBy: EvidenceAPI.Author(subject: decidedBy, name: decidedByName, rank: decidedByRank),
            comment: comment, at: decidedAt ?? proposedAt, etag: ETag(revision: applicabilityRevision ?? 0).description
        )
    }
}

extension EvidenceAPI.WorkbookRow {
    init(_ row: EntryRow) {
        let facts = row.facts
        self.init(
            indicator: row.indicator, code: row.code, strapline: row.strapline, wording: row.wording, state: facts.state, turn: facts.turn, items: facts.items,
            openPoints: facts.openPoints, localRating: row.localRating, corporateRating: row.corporateRating, changedSinceAssured: facts.changedSinceAssured,
            applicability: row.applicability, lastChangedAt: [row.changedAt, row.proposedAt, row.decidedAt].compactMap(\.self).max(),
            freshEvidenceAsked: row.freshEvidenceAsked, inherited: row.inherited.flatMap { $0 > 0 ? $0 : nil },
            lapsed: row.lapsed.flatMap { $0 > 0 ? $0 : nil }
        )
    }
}

extension EvidenceAPI.RatingStep {
    /// Nil where nothing was rated.
    init?(step: Int?, code: String?, label: String?) {
        guard let step, let code, let label else { return nil }
        self.init(step: step, code: code, label: label)
    }
}

extension EvidenceAPI.Author {
    /// Nil where nobody did it yet.
    init?(subject: String?, name: String?, rank: String?) {
        guard let subject, let name else { return nil }
        self.init(subject: subject, name: name, rank: rank)
    }
}
