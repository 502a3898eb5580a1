import ContractsEvidence

extension StandardPage {
    init(_ version: EvidenceAPI.StandardVersion, catalogue: Catalogue) {
        let sections = version.phases.flatMap(\.sections)
        caption = catalogue.text("standard_caption_of", ["standard": version.standardTitle, "version": version.label])
        heading = version.title
        summary = catalogue.text(
            "standard_summary", ["indicators": String(sections.reduce(0) { $0 + $1.indicators.count }), "sections": String(sections.count)]
        )
        howToUse = version.howToUse.map { Note(heading: $0.heading, paragraphs: $0.body) }
        phases = version.phases.filter { !$0.sections.isEmpty }.map { Phase($0, of: version, catalogue: catalogue) }
        scales = [
            Scale(id: "scale-local", title: catalogue.text("standard_scale_local"), steps: version.scales.local.map { Step(local: $0) }),
            Scale(id: "scale-corporate", title: catalogue.text("standard_scale_corporate"), steps: version.scales.corporate.map { Step(corporate: $0) }),
        ].filter { !$0.steps.isEmpty }
        facts = [
            version.publishedOn.map { Fact(catalogue.text("standard_published"), catalogue.date($0)) },
            Fact(catalogue.text("standard_state"), catalogue.text("standard_state_\(version.state.rawValue)")),
            Fact(catalogue.text("standard_hash"), version.sha256),
        ].compactMap { $0 }
        links = [Link(catalogue.text("standard_export"), Address.standardExport(version.id))]
    }
}

extension StandardPage.Phase {
    init(_ phase: EvidenceAPI.Phase, of version: EvidenceAPI.StandardVersion, catalogue: Catalogue) {
        id = "phase-\(phase.id)"
        title = catalogue.text("standard_phase", ["phase": phase.title])
        note = phase.national ? nil : catalogue.text("standards_draft")
        sections = phase.sections.enumerated().map { index, section in
            StandardPage.Section(
                id: "section-\(phase.id)-\(index)", title: section.title, theme: section.strapline,
                indicators: section.indicators.map {
                    StandardPage.Indicator(
                        url: Address.standardIndicator($0.id, of: version.id), code: $0.code, wording: $0.listWording ?? $0.wording, strapline: $0.strapline
                    )
                }
            )
        }
    }
}

extension StandardPage.Step {
    init(local step: EvidenceAPI.RatingStep) {
        code = "local-\(step.step)"
        word = step.label
    }

    init(corporate step: EvidenceAPI.RatingStep) {
        code = "corporate-\(step.step)"
        word = step.label
    }
}
