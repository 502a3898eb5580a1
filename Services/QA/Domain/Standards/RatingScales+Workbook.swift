import ContractsEvidence
import ContractsQA

extension EvidenceAPI.RatingScales {
    /// The two scales of the workbook (S4), for a version that has none of its own or is not known here yet.
    static let workbook = EvidenceAPI.RatingScales(
        local: [
            .init(step: 1, code: "not-in-place", label: "Not in place"),
            .init(step: 2, code: "currently-being-established", label: "Currently being established"),
            .init(step: 3, code: "in-place-needs-improving", label: "In place, but needs improving"),
            .init(step: 4, code: "in-place-and-effective", label: "In place and effective"),
        ],
        corporate: [
            .init(step: 1, code: "not-at-all-satisfactory", label: "Not at all satisfactory"),
            .init(step: 2, code: "not-very-satisfactory", label: "Not very satisfactory"),
            .init(step: 3, code: "fairly-satisfactory", label: "Fairly satisfactory"),
            .init(step: 4, code: "very-satisfactory", label: "Very satisfactory"),
        ])

    /// The workbook's where one of these is not a scale of four steps.
    var orWorkbook: EvidenceAPI.RatingScales {
        .init(
            local: local.map(\.step) == [1, 2, 3, 4] ? local : EvidenceAPI.RatingScales.workbook.local,
            corporate: corporate.map(\.step) == [1, 2, 3, 4] ? corporate : EvidenceAPI.RatingScales.workbook.corporate)
    }

    /// - Precondition: the scales are `orWorkbook`.
    func step(_ step: Int, _ stage: QAAPI.Stage) -> EvidenceAPI.RatingStep {
        switch stage {
        case .local: local[step - 1]
        case .corporate: corporate[step - 1]
        }
    }

    func step(_ step: Int?, _ stage: QAAPI.Stage) -> EvidenceAPI.RatingStep? {
        step.map { self.step($0, stage) }
    }
}
