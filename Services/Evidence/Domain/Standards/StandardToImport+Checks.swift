import ContractsEvidence
import ServiceKit

extension StandardToImport {
    typealias Document = EvidenceAPI.StandardDocument

    static func check(_ standard: Document.Standard, _ validation: inout Validation) {
        validation.code(standard.code, at: "/standard/code")
        validation.words(standard.title, at: "/standard/title", max: 500)
        validation.words(standard.publisher, at: "/standard/publisher", max: 500)
    }

    static func check(_ version: Document.Version, _ validation: inout Validation) {
        validation.code(version.label, at: "/version/label")
        validation.words(version.title, at: "/version/title", max: 500)
        validation.words(version.note, at: "/version/note", max: 5000)
        validation.words(version.source, at: "/version/source", max: 5000)
        if let published = version.published, let review = version.reviewBy {
            validation.check(review >= published, "/version/reviewBy", "must not be before the day of publication")
        }
    }

    static func check(_ notes: [EvidenceAPI.GuidanceNote], _ validation: inout Validation) {
        validation.check(notes.count <= 100, "/howToUse", "must have at most 100 entries")
        for (index, note) in notes.prefix(100).enumerated() {
            let pointer = Validation.pointer("/howToUse", index)
            validation.words(note.heading, at: "\(pointer)/heading", max: 500)
            validation.everyWords(note.body, at: "\(pointer)/body", max: 10_000)
        }
    }

    /// A version without indicators, such as a list of levels, needs no scales.
    static func check(_ scales: EvidenceAPI.RatingScales, needed: Bool, _ validation: inout Validation) {
        for (name, steps) in [("local", scales.local), ("corporate", scales.corporate)] where needed || !steps.isEmpty {
            let pointer = "/scales/\(name)"
            validation.check((2...10).contains(steps.count), pointer, "must have 2 to 10 steps; it has \(steps.count)")
            validation.check(steps.map(\.step) == Array(1...max(1, steps.count)), pointer, "must count its steps from 1, weakest first")
            validation.list(steps.map(\.code), max: 10, at: pointer)
            for (index, step) in steps.prefix(10).enumerated() {
                validation.code(step.code, at: Validation.pointer(pointer, index, "code"))
                validation.words(step.label, at: Validation.pointer(pointer, index, "label"), max: 200)
            }
        }
    }

    static func check(_ phases: [Document.Phase], _ validation: inout Validation) {
        validation.check(!phases.isEmpty, "/phases", "must have at least one phase")
        validation.list(phases.map(\.code), max: 20, at: "/phases")
        for (index, phase) in phases.prefix(20).enumerated() {
            let pointer = Validation.pointer("/phases", index)
            validation.code(phase.code, at: "\(pointer)/code")
            validation.words(phase.title, at: "\(pointer)/title", max: 500)
            validation.list(phase.sections.map(\.code), max: 50, at: "\(pointer)/sections")
            let codes = phase.sections.flatMap { $0.indicators.map(\.code) }
            validation.check(Set(codes).count == codes.count, "\(pointer)/sections", "must not name the same indicator twice")
            for (position, section) in phase.sections.prefix(50).enumerated() {
                check(section, at: Validation.pointer("\(pointer)/sections", position), &validation)
            }
        }
    }

    private static func check(_ section: Document.Section, at pointer: String, _ validation: inout Validation) {
        validation.code(section.code, at: "\(pointer)/code")
        validation.words(section.title, at: "\(pointer)/title", max: 500)
        validation.words(section.strapline, at: "\(pointer)/strapline", max: 1000)
        for (index, indicator) in section.indicators.prefix(1000).enumerated() {
            check(indicator, at: Validation.pointer("\(pointer)/indicators", index), &validation)
        }
    }

    private static func check(_ indicator: Document.Indicator, at pointer: String, _ validation: inout Validation) {
        validation.code(indicator.code, at: "\(pointer)/code")
        validation.words(indicator.wording, at: "\(pointer)/wording", max: 5000)
        validation.words(indicator.listWording, at: "\(pointer)/listWording", max: 5000)
        validation.words(indicator.strapline, at: "\(pointer)/strapline", max: 1000)
        validation.check(["list", "prose"].contains(indicator.evidenceBase.style), "\(pointer)/evidenceBase/style", "must be one of list, prose")
        validation.everyWords(indicator.evidenceBase.items, at: "\(pointer)/evidenceBase/items", max: 5000)
        validation.words(indicator.focusAreas.lead, at: "\(pointer)/focusAreas/lead", max: 5000, mayBeEmpty: true)
        validation.everyWords(indicator.focusAreas.areas, at: "\(pointer)/focusAreas/areas", max: 5000)
        validation.everyWords(indicator.guidance.questions, at: "\(pointer)/guidance/questions", max: 5000)
        validation.everyWords(indicator.guidance.sources, at: "\(pointer)/guidance/sources", max: 5000)
        validation.everyWords(indicator.notes ?? [], at: "\(pointer)/notes", max: 5000)
        validation.check(indicator.links.count <= 100, "\(pointer)/links", "must have at most 100 entries")
        for (index, link) in indicator.links.prefix(100).enumerated() {
            let place = Validation.pointer("\(pointer)/links", index)
            validation.code(link.scheme, at: "\(place)/scheme")
            validation.words(link.label, at: "\(place)/label", max: 500)
            validation.everyWords(link.values, at: "\(place)/values", max: 1000)
        }
    }
}
