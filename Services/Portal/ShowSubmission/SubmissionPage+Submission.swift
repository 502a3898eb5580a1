import ContractsCore
import ContractsEvidence
import Foundation

extension SubmissionPage {
    /// - Parameter signOff: nil where the reader is not asked to sign.
    init(_ submission: EvidenceAPI.Submission, signOff: SignOff?, catalogue: Catalogue) {
        caption = catalogue.text("evidence_submission_caption", ["unit": submission.unit.name, "phase": submission.phaseTitle])
        heading = catalogue.text("submission_heading_on", ["date": catalogue.date(submission.submittedAt)])
        let items = Set(submission.entries.flatMap(\.items).map(\.evidence)).count
        summary = catalogue.text("submission_summary_indicators", count: submission.entries.count, ["items": catalogue.text("submit_items", count: items)])
        unavailable = nil
        self.submission = Submission(
            facts: SubmissionPage.facts(submission, catalogue), comment: submission.note,
            indicators: submission.entries.map { Indicator($0, in: submission.unit.id, catalogue) })
        self.signOff = signOff
        links = [
            Link(catalogue.text("indicator_back_to_workbook"), Address.workbook(submission.unit.id, phase: submission.phase)),
            Link(catalogue.text("submissions_back"), Address.submissions(submission.unit.id)),
        ]
    }

    private static func facts(_ submission: EvidenceAPI.Submission, _ catalogue: Catalogue) -> [Fact] {
        let signed = submission.signedOffBy.map { catalogue.person($0.name, rank: $0.rank) }
        let date = submission.signedOffAt.map { catalogue.time($0) }
        return [
            Fact(catalogue.text("submission_reference"), submission.id.description),
            Fact(catalogue.text("submission_submitted"), catalogue.time(submission.submittedAt)),
            Fact(catalogue.text("submission_by"), catalogue.person(submission.submittedBy.name, rank: submission.submittedBy.rank)),
            Fact(catalogue.text("submission_unit"), submission.unit.name), Fact(catalogue.text("submission_phase"), submission.phaseTitle),
            Fact(catalogue.text("submission_standard"), submission.versionLabel),
            Fact(
                catalogue.text("submission_signed_off"),
                signed.map { catalogue.text("history_saved", ["date": date ?? "", "person": $0]) } ?? catalogue.text("submission_not_signed_off")),
            Fact(catalogue.text("submission_hash"), submission.sha256),
        ]
    }
}

extension SubmissionPage.Indicator {
    fileprivate init(_ entry: EvidenceAPI.FrozenEntry, in unit: UnitID, _ catalogue: Catalogue) {
        id = "indicator-\(entry.code)"
        url = Address.indicator(entry.indicator, in: unit)
        code = entry.code
        strapline = entry.strapline
        hash = entry.indicatorSHA256
        items = entry.items.map { item in
            SubmissionPage.Item(
                url: Address.revision(item.revision, of: item.evidence), title: item.title,
                revision: catalogue.text("submission_revision", ["number": String(item.revision)]), hash: item.sha256,
                statement: item.link.map { FrozenStatement($0, catalogue) }
            )
        }
    }
}
