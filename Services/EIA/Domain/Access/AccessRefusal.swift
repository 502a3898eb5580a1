import ServiceKit

/// Why a caller is turned away.
enum AccessRefusal: Error, Equatable {
    case notFound
    case forbidden(Reason)

    /// In words for the person at the screen.
    enum Reason: String {
        case registerOnly = "Only an EIA author of the unit, the owner, an EIA QA officer or an administrator can do this."
        case guideOnly = "Only an administrator can change the guide."
        case supportOnly = "Only an EIA QA officer or a moderator can give enhanced support."
        case supportNotes = "Only the named adviser and EIA QA officers can add notes."
        case reportsOnly = "Only an EIA QA officer, a moderator or the board secretary can do this."
        case reportFeedbackOnly = "Only an EIA QA officer or a moderator can give feedback on a report."
        case feedbackByAnother = "You wrote this report, so somebody else has to give the feedback."
        case queueOnly = "Only an EIA QA officer can see what waits for quality assurance."
        case notYours = "Your part in this assessment does not allow this."
        case wroteIt = "You wrote, own or screened some of this assessment, so somebody else has to judge it."
        case decidesIt = "You are named to decide on this assessment, so somebody else has to judge it."
        case holderOnly = "Only the EIA QA officer who took this assessment can do this."
        case wroteWhatIsDecided = "You wrote some of this assessment, so somebody else has to decide."
        case figuresOnly = "Only an EIA QA officer, a moderator, a board member, an inspector, or somebody who reads the unit's assessments can see figures."
    }
}

extension AccessRefusal: Refusal {
    var problem: ProblemError {
        switch self {
        case .notFound: .notFound()
        case .forbidden(let reason): .forbidden(reason.rawValue)
        }
    }
}
