/// The panels of the figures about assessments. Raw value: as the address names it.
enum AssessmentChart: String, Sendable, CaseIterable {
    case months
    case categories
    case stays
    case states
    case compliance
}
