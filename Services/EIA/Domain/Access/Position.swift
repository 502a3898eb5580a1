/// What somebody is to an assessment.
enum Position: String, Hashable, Sendable, CaseIterable {
    /// Named as one of those who write it.
    case author
    /// Named as the owner of the proposal.
    case owner
    /// The owner, an EIA QA officer or a commander of the unit: never an author, nor who screened it.
    case secondPerson = "second person"
    /// An EIA QA officer who never wrote any of it, and neither owns nor authors it nor is named to decide.
    case officer = "QA officer"
    /// The QA officer who took it.
    case holder = "QA officer who took it"
    /// Named to decide, and never wrote any of it.
    case decisionMaker = "decision-maker"
    /// The service itself, by a date or by what happened to another assessment.
    case clock = "the service"
}
