import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

/// A rating about to be stored and told.
struct NewRating: Sendable {
    let id: RatingID
    let entry: SubmittedEntry
    let judgement: Judgement
    let step: EvidenceAPI.RatingStep?
    let points: [QAEvents.Point]
    let by: QAAPI.Assessor
    let at: Date

    init(_ judgement: Judgement, of entry: SubmittedEntry, by assessor: QAAPI.Assessor, at now: Date) {
        self.id = .new(at: now)
        self.entry = entry
        self.judgement = judgement
        self.step = entry.ratingScales.step(judgement.step, judgement.stage)
        self.points = judgement.points.map { QAEvents.Point(id: .version7(at: now), text: $0) }
        self.by = assessor
        self.at = now
    }

    /// What the entry becomes.
    var next: QAAPI.EntryState {
        switch (judgement.outcome, judgement.stage) {
        case (.returned, _): .returned
        case (.accepted, .local): .waitingCorporate
        case (.accepted, .corporate): .assured
        }
    }

    /// A step under the threshold, or "Not in place" (Q5). A return makes no gap: the unit answers first.
    var isGap: Bool {
        guard judgement.outcome == .accepted, let step = judgement.step else { return false }
        return judgement.stage == .local ? step == 1 : step < entry.minimumStep
    }
}

extension QAAPI.Rating {
    init(_ rating: NewRating, gap: GapID?) {
        let entry = rating.entry
        self.init(
            id: rating.id, unit: entry.unit, indicator: entry.indicator, submission: entry.submission, stage: rating.judgement.stage,
            outcome: rating.judgement.outcome, step: rating.step, test: rating.judgement.test, comment: rating.judgement.comment, points: rating.points,
            by: rating.by, at: rating.at, revisions: entry.revisions.value, indicatorSHA256: entry.indicatorSHA256,
            interim: rating.judgement.stage == .local && rating.judgement.outcome == .accepted, gap: gap)
    }
}
