import ContractsEvidence
import ContractsQA

extension RatingMark {
    init(_ step: EvidenceAPI.RatingStep, _ stage: QAAPI.Stage) {
        switch stage {
        case .local: self.init(local: step)
        case .corporate: self.init(corporate: step)
        }
    }
}

extension Catalogue {
    /// "Inspector A Name, 3 November 2011"
    func signature(_ person: QAAPI.Assessor, _ date: String) -> String {
        text("assurance_by", ["person": self.person(person.name, rank: person.rank), "date": date])
    }

    /// "local quality assurance"
    func stage(_ stage: QAAPI.Stage) -> String { text("qa_stage_\(stage.rawValue)") }
}
