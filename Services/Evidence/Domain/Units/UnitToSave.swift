import ContractsCore
import ContractsEvidence
import ServiceKit

/// What an administrator says of a unit, fit to be stored as far as it can be told without the other units.
struct UnitToSave: Sendable, Equatable {
    let code: String
    let name: String
    let kind: EvidenceAPI.UnitKind
    let parent: UnitID?
    let validFrom: LocalDate
    let wave: String?

    /// - Throws: the validation problem with every wrong field.
    init(_ content: EvidenceAPI.UnitContent) throws(ProblemError) {
        var validation = Validation()
        self.code = validation.unitCode(content.code, at: "/code")
        self.name = validation.text(content.name, at: "/name", max: 200)
        self.kind = content.kind
        self.parent = content.parent
        self.validFrom = content.validFrom
        self.wave = validation.optionalText(content.wave, at: "/wave", max: 20)
        try validation.finish()
    }

    init(code: String, name: String, kind: EvidenceAPI.UnitKind, parent: UnitID?, validFrom: LocalDate, wave: String?) {
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
        self.validFrom = validFrom
        self.wave = wave
    }

    /// What is stored of `unit` now.
    init(_ unit: UnitRow) {
        self.init(code: unit.code, name: unit.name, kind: unit.kind, parent: unit.parent, validFrom: unit.validFrom, wave: unit.wave)
    }
}

extension Validation {
    /// Letters, digits and a few signs; starts with a letter or digit, so that no spreadsheet takes it for a formula.
    mutating func unitCode(_ code: String, at pointer: String) -> String {
        let code = text(code, at: pointer, max: 20)
        check(
            code.isEmpty || code.wholeMatch(of: #/[A-Za-z0-9][A-Za-z0-9 ._\/&\-]*/#) != nil, pointer,
            "must start with a letter or digit and have only those and . _ - / &")
        return code
    }
}
