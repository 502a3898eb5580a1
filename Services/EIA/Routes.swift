import ContractsEIA
import Events
import ServiceKit

extension ServiceRouter {
    /// Every address of the EIA service.
    func eia(_ dependencies: Dependencies, receiver: EventReceiver) {
        // The guide
        on(EIAAPI.importGuide, .person, use: ImportGuide(dependencies: dependencies).handle)
        on(EIAAPI.publishGuide, .person, use: PublishGuide(dependencies: dependencies).handle)

        // Policies
        on(EIAAPI.createPolicy, .person, use: CreatePolicy(dependencies: dependencies).handle)

        // Assessments
        on(EIAAPI.createAssessment, .person, use: CreateAssessment(dependencies: dependencies).handle)
        on(EIAAPI.getAssessment, .person, use: GetAssessment(dependencies: dependencies).handle)

        // Sections
        on(EIAAPI.getSection, .person, use: GetSection(dependencies: dependencies).handle)
        on(EIAAPI.saveSection, .person, bodyLimit: SaveSection.bodyLimit, use: SaveSection(dependencies: dependencies).handle)
        on(EIAAPI.listSectionRevisions, .person, use: ListSectionRevisions(dependencies: dependencies).handle)
        on(EIAAPI.compareSections, .person, use: CompareSections(dependencies: dependencies).handle)
        on(EIAAPI.getSectionDraft, .person, use: GetSectionDraft(dependencies: dependencies).handle)
        on(EIAAPI.saveSectionDraft, .person, bodyLimit: SaveSection.bodyLimit, use: SaveSectionDraft(dependencies: dependencies).handle)
        on(EIAAPI.discardSectionDraft, .person, use: DiscardSectionDraft(dependencies: dependencies).handle)

        // Events: those of other services, and parked ones
        events(receiver)
    }
}
