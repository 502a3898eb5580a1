import ContractsEIA
import ServiceKit

/// Why an assessment cannot be changed so.
enum AssessmentRefusal: Refusal {
    case wrongState(EIAAPI.Transition, EIAAPI.State)
    case notWritable(EIAAPI.State)
    case peopleSettled(EIAAPI.State)
    case settled(EIAAPI.State)
    case guideMissing
    case policyClosed
    case underWay(String)
    case notCovered
    case mustFixOpen([Int])
    case nothingToFix
    case notRead
    case readAnother
    case publishedAlready
    case notPublished

    var problem: ProblemError {
        switch self {
        case .wrongState(let transition, let state):
            .conflict("assessment-state", "The assessment is \(state.words), so it cannot be \(transition.words). Open it again to see what happened.")
        case .notWritable(let state):
            .conflict("assessment-state", "The assessment is \(state.words), so its sections cannot be changed. Open it again to see what happened.")
        case .peopleSettled(let state): .conflict("assessment-state", "The assessment is \(state.words), so nobody is named on it any more.")
        case .settled(let state):
            .conflict(
                "assessment-state",
                "The assessment is \(state.words), so its title and proposal stand, and its marking is not lowered. Open it again to see what happened.")
        case .guideMissing: .conflict("guide-missing", "No guide is in force yet. An administrator has to publish one first.")
        case .policyClosed: .conflict("policy-closed", "This policy is closed and takes no new assessments.")
        case .underWay(let reference):
            .conflict("assessment-under-way", "\(reference) is under way for this policy. Go on with that one, or withdraw it first.")
        case .notCovered:
            .conflict("not-covered", "The assessment that should cover this one is not current: it has to be decided, not void, and not past its review date.")
        case .mustFixOpen(let numbers):
            .conflict(
                "must-fix-open",
                "Not settled yet: \(numbers.map { "point \($0)" }.joined(separator: ", ")). Every “must fix” has to be settled before approval.")
        case .nothingToFix: .conflict("nothing-to-fix", "Add at least one point that must or should be fixed before you return it.")
        case .notRead: .conflict("not-read", "Confirm that you have read the assessment: a decision needs that.")
        case .publishedAlready: .conflict("published-already", "It is published already.")
        case .notPublished: .conflict("not-published", "Nothing of it is published, so there is nothing to withhold.")
        case .readAnother: .conflict("read-another", "The assessment changed since you opened it. Read it as it is now, then decide.")
        }
    }
}

extension EIAAPI.State {
    fileprivate var words: String {
        switch self {
        case .draft: "a draft"
        case .screening: "waiting for a second person's confirmation"
        case .notNeeded: "not needed"
        case .full: "being written"
        case .ownerCheck: "with its owner"
        case .submitted: "waiting for quality assurance"
        case .inQa: "in quality assurance"
        case .returned: "returned"
        case .approved: "approved"
        case .decided: "decided"
        case .published: "published"
        case .withheld: "withheld"
        case .monitoring: "being monitored"
        case .reviewDue: "due for review"
        case .reviewed: "reviewed"
        case .withdrawn: "withdrawn"
        case .superseded: "superseded"
        }
    }
}

extension EIAAPI.Transition {
    fileprivate var words: String {
        switch self {
        case .screen: "screened"
        case .confirmScreening: "confirmed"
        case .refuseScreening: "refused"
        case .rescreen: "screened again"
        case .sendToOwner: "sent to its owner"
        case .sendBack: "sent back"
        case .submit: "submitted"
        case .take: "taken for quality assurance"
        case .release: "given back"
        case .return: "returned"
        case .approve: "approved"
        case .recordDecision: "decided"
        case .publish: "published"
        case .withhold: "withheld"
        case .startMonitoring: "monitored"
        case .reviewFallsDue: "called to review"
        case .recordReview: "reviewed"
        case .changeProposal: "opened for a changed proposal"
        case .withdraw: "withdrawn"
        case .supersede: "superseded"
        }
    }
}
