import ContractsCore
import ContractsEvidence
import Foundation

extension Assurance {
    init(_ entry: EvidenceAPI.Entry, catalogue: Catalogue) {
        local = entry.row.localRating.map { Rated(RatingMark(local: $0), entry.trail.first { $0.kind == .locallyAssured }, catalogue) }
        corporate = entry.row.corporateRating.map { Rated(RatingMark(corporate: $0), entry.trail.first { $0.kind == .corporatelyAssured }, catalogue) }
        localPending = catalogue.text("assurance_local_pending")
        corporatePending = catalogue.text("assurance_corporate_pending")
        trail = entry.trail.map { Step($0, catalogue) }
    }
}

extension Assurance.Rated {
    fileprivate init(_ mark: RatingMark, _ step: EvidenceAPI.TrailStep?, _ catalogue: Catalogue) {
        code = mark.code
        word = mark.word
        by = step.map { catalogue.text("assurance_by", ["person": catalogue.person($0.by.name, rank: $0.by.rank), "date": catalogue.date($0.at)]) } ?? ""
        comment = nil
    }
}

extension Assurance.Step {
    fileprivate init(_ step: EvidenceAPI.TrailStep, _ catalogue: Catalogue) {
        at = step.at.formatted(.iso8601)
        when = catalogue.time(step.at)
        text = catalogue.text("trail_\(step.kind.rawValue)", ["person": catalogue.person(step.by.name, rank: step.by.rank), "detail": step.detail ?? ""])
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
