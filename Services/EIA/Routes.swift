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

        // Events: those of other services, and parked ones
        events(receiver)
    }
}
