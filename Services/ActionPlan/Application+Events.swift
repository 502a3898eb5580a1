import ContractsEvidence
import ContractsQA
import Events

extension ActionPlanService {
    /// What is done about each type that the evidence, QA and EIA services tell. A type that is not here is parked.
    static func eventHandlers(_ journal: Journal) -> [EventHandler] {
        [
            ReceiveGap(journal: journal).handler,
            ReceiveMitigation(journal: journal).handler,
            ReceiveMitigationWithdrawn(journal: journal).handler,
            ReceiveUnit.handler,
            ReceiveStandard.handler,
            .ignoring(EvidenceEvents.submissionMade), .ignoring(EvidenceEvents.applicabilityDecided), .ignoring(EvidenceEvents.entryChanged),
            .ignoring(QAEvents.entryReturned), .ignoring(QAEvents.entryAssured),
        ]
    }
}
