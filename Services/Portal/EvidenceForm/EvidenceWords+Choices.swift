import ContractsCore
import ContractsEvidence

extension EvidenceWords {
    func kinds(_ chosen: [String], error: String?) -> Choices {
        Choices(
            "kind", .checkbox, legend: catalogue.text("evidence_kind"),
            choices: EvidenceAPI.EvidenceKind.allCases.map { kind in
                let key = "evidence_kind_\(EvidenceWords.key(kind.rawValue))"
                return Choices.Choice(kind.rawValue, catalogue.text(key), hint: catalogue.text("\(key)_hint"))
            }, chosen: chosen, error: error
        )
    }

    func characteristics(_ chosen: [String], error: String?) -> Choices {
        Choices(
            "characteristics", .checkbox, legend: catalogue.text("evidence_characteristics"),
            choices: EvidenceAPI.Characteristic.allCases.map { Choices.Choice($0.rawValue, characteristic($0)) }, chosen: chosen, error: error
        )
    }

    func aims(_ chosen: [String], error: String?) -> Choices {
        Choices(
            "aims", .checkbox, legend: catalogue.text("evidence_aims"), choices: EvidenceAPI.DutyAim.allCases.map { Choices.Choice($0.rawValue, aim($0)) },
            chosen: chosen,
            error: error
        )
    }

    /// - Parameter legacy: whether RESTRICTED is offered too.
    func marking(_ chosen: String, legacy: Bool, error: String?) -> Choices {
        let markings: [EvidenceAPI.Marking] = legacy ? [.restricted, .official, .officialSensitive] : [.official, .officialSensitive]
        return Choices(
            "marking", .radio, legend: catalogue.text("control_marking"),
            choices: markings.map { Choices.Choice($0.rawValue, catalogue.text("marking_\(EvidenceWords.key($0.code))")) }, chosen: [chosen], error: error,
            inline: true
        )
    }

    func publication(_ chosen: String, error: String?) -> Choices {
        Choices(
            "publication", .radio, legend: catalogue.text("evidence_publication_label"),
            choices: [Choices.Choice("yes", catalogue.text("form_yes")), Choices.Choice("no", catalogue.text("form_no"))], chosen: [chosen], error: error,
            inline: true
        )
    }

    func indicator(_ items: [UnitIndicators.Item], error: String?) -> Select {
        let choices = items.map {
            (value: $0.indicator.description, label: catalogue.text("home_card_indicator", ["code": $0.code, "strapline": $0.strapline]))
        }
        return Select(
            "add", label: catalogue.text("evidence_add_indicator_label"), choices: [(value: "", label: catalogue.text("evidence_choose_indicator"))] + choices,
            chosen: nil,
            error: error
        )
    }

    func characteristic(_ characteristic: EvidenceAPI.Characteristic) -> String {
        catalogue.text("characteristic_\(EvidenceWords.key(characteristic.rawValue))")
    }

    func aim(_ aim: EvidenceAPI.DutyAim) -> String {
        switch aim {
        case .eliminateDiscrimination: catalogue.text("aim_eliminate")
        case .advanceEquality: catalogue.text("aim_advance")
        case .fosterGoodRelations: catalogue.text("aim_foster")
        }
    }

    static func key(_ code: String) -> String { code.replacing("-", with: "_") }
}
