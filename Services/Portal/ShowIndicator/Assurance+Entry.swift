import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation

extension Assurance {
    /// - Parameter history: the QA service's part of the story, oldest first; nil where it did not answer.
    init(_ entry: EvidenceAPI.Entry, history: [QAAPI.HistoryStep]?, catalogue: Catalogue) {
        let accepted = (history ?? []).filter { $0.kind == .accepted }
        func comment(_ stage: QAAPI.Stage) -> String? { accepted.last { $0.stage == stage }?.detail }
        local = entry.row.localRating.map { Rated(RatingMark(local: $0), entry.trail.first { $0.kind == .locallyAssured }, comment(.local), catalogue) }
        corporate = entry.row.corporateRating.map {
            Rated(RatingMark(corporate: $0), entry.trail.first { $0.kind == .corporatelyAssured }, comment(.corporate), catalogue)
        }
        localPending = catalogue.text("assurance_local_pending")
        corporatePending = catalogue.text("assurance_corporate_pending")
        let told = (history ?? []).filter { QAStory.isOwn($0.kind) }
        let steps = entry.trail.filter { step in !told.contains { QAStory.tells($0, of: step) } }.map { ($0.at, Step($0, catalogue)) }
        trail = (steps + told.map { ($0.at, Step($0, catalogue)) }).sorted { $0.0 > $1.0 }.map(\.1)
        incomplete = history == nil ? catalogue.text("assurance_incomplete") : nil
    }
}

extension Assurance.Rated {
    fileprivate init(_ mark: RatingMark, _ step: EvidenceAPI.TrailStep?, _ comment: String?, _ catalogue: Catalogue) {
        code = mark.code
        word = mark.word
        by = step.map { catalogue.text("assurance_by", ["person": catalogue.person($0.by.name, rank: $0.by.rank), "date": catalogue.date($0.at)]) } ?? ""
        self.comment = comment
    }
}

extension Assurance.Step {
    fileprivate init(_ step: EvidenceAPI.TrailStep, _ catalogue: Catalogue) {
        at = step.at.formatted(.iso8601)
        when = catalogue.time(step.at)
        text = catalogue.text("trail_\(step.kind.rawValue)", ["person": catalogue.person(step.by.name, rank: step.by.rank), "detail": step.detail ?? ""])
        detail = nil
        url =
            if let submission = step.submission, step.kind == .submitted {
                Address.submission(submission)
            } else if let evidence = step.evidence, let revision = step.revision {
                Address.revision(revision, of: evidence)
            } else {
                step.evidence.map(Address.evidence)
            }
    }
}
