import ContractsCore
import ContractsEvidence
import ServiceKit

/// What an item says, once it has been found sound: texts trimmed, blanks left out, choices in their fixed order, each once. What exists may be stored.
struct ItemContent: Sendable, Equatable {
    let content: EvidenceAPI.EvidenceContent
    let json: CanonicalJSON

    /// - Parameter legacyMarking: whether RESTRICTED is allowed: the item carries it already, or is imported.
    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EvidenceAPI.EvidenceContent, legacyMarking: Bool = false) throws {
        var validation = Validation()
        let content = EvidenceAPI.EvidenceContent(
            title: validation.text(body.title, at: "/title", max: Limit.title),
            whatWasDone: validation.text(body.whatWasDone, at: "/whatWasDone", max: Limit.narrative, lines: .many),
            whatChanged: validation.optionalText(body.whatChanged, at: "/whatChanged", max: Limit.narrative, lines: .many),
            from: body.from,
            to: body.to,
            kinds: EvidenceAPI.EvidenceKind.allCases.filter(body.kinds.contains),
            characteristics: EvidenceAPI.Characteristic.allCases.filter(body.characteristics.contains),
            aims: EvidenceAPI.DutyAim.allCases.filter(body.aims.contains),
            indicators: validation.citations(body.indicators),
            sources: validation.sources(body.sources),
            reviewBy: body.reviewBy,
            control: validation.control(body.control, legacyMarking: legacyMarking)
        )
        if let from = body.from, let to = body.to {
            validation.check(from <= to, "/to", "must not be before the first day")
        }
        try validation.finish()
        self.content = content
        self.json = try CanonicalJSON(content)
    }

    /// In Unicode scalars.
    enum Limit {
        static let title = 200
        static let narrative = 20_000
        static let how = 5_000
        static let indicators = 100
        static let sources = 50
        static let source = 500
        static let owner = 200
        static let authors = 20
        static let author = 200
        static let rank = 100
    }
}
