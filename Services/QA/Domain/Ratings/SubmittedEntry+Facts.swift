import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

extension SubmittedEntry {
    var version: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }

    var isSuperseded: Bool { current != submission }

    var submitter: QAAPI.Assessor { QAAPI.Assessor(subject: submittedBy, name: submittedByName, rank: submittedByRank) }

    var currentSubmitter: QAAPI.Assessor { QAAPI.Assessor(subject: currentBy, name: currentByName, rank: currentByRank) }

    /// As people see it.
    var shownState: QAAPI.EntryState { applies ? state : .notApplicable }

    /// Which judge it waits for; nil where it waits for none.
    var waitsFor: QAAPI.Stage? {
        guard applies, !isSuperseded else { return nil }
        return switch state {
        case .waitingLocal: .local
        case .waitingCorporate: .corporate
        case .notApplicable, .notSubmitted, .returned, .assured: nil
        }
    }

    var ratingScales: EvidenceAPI.RatingScales { (scales?.value ?? .workbook).orWorkbook }

    func bar(_ subject: String, at stage: QAAPI.Stage) -> QAAPI.Bar? {
        QAAPI.Bar(subject, revisions: revisions.value, writers: writers, judged: judged, at: stage)
    }
}
