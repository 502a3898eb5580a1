import ContractsEvidence

/// What is stored about an indicator in a unit, and what follows from it: the one place where state, turn and blockers are decided (E6).
struct EntryFacts: Sendable, Hashable {
    var progress: EntryProgress = .open
    /// Applicability in force.
    var applies = true
    /// A proposal about applicability waits for the adviser.
    var applicabilityProposed = false
    /// Items that cite it and are not withdrawn.
    var items = 0
    /// Of these, with an empty "how this meets it".
    var incomplete = 0
    /// Points of the latest return without an answer.
    var openPoints = 0
    /// Its evidence changed since the latest submission.
    var changedSince = false
    /// An action was verified since: new evidence and a fresh rating are asked for.
    var freshAsked = false

    var state: EvidenceAPI.EntryState {
        guard applies else { return .notApplicable }
        switch progress {
        case .open: return items > 0 ? .drafting : .notStarted
        case .returned: return .returned
        case .submitted: return .submitted
        case .locallyAssured: return .locallyAssured
        case .corporatelyAssured: return .corporatelyAssured
        }
    }

    /// What was rated is no longer what stands.
    var changedSinceAssured: Bool { applies && progress.isAssured && changedSince }

    var turn: EvidenceAPI.Turn {
        switch state {
        case .notApplicable: applicabilityProposed ? .adviser : .nobody
        case .notStarted: applicabilityProposed ? .adviser : .contributor
        case .drafting: incomplete > 0 ? .contributor : .spoc
        case .returned: openPoints > 0 || items == 0 || incomplete > 0 ? .contributor : .spoc
        case .submitted: .spoc
        case .locallyAssured: changedSince ? afterChange : .adviser
        case .corporatelyAssured: changedSince ? afterChange : freshAsked ? .contributor : .nobody
        }
    }

    /// What was assured has changed: it can be submitted again where something is left of it.
    private var afterChange: EvidenceAPI.Turn { items == 0 || incomplete > 0 ? .contributor : .spoc }

    /// What stands in the way of submitting it now.
    var blockers: [EvidenceAPI.Blocker] {
        guard applies else { return [.notApplicable] }
        var blockers: [EvidenceAPI.Blocker] = []
        if items == 0 { blockers.append(.noEvidence) }
        if incomplete > 0 { blockers.append(.missingHow) }
        if progress == .returned, openPoints > 0 { blockers.append(.unansweredPoints) }
        if progress == .submitted, !changedSince { blockers.append(.alreadySubmitted) }
        if progress.isAssured, !changedSince { blockers.append(.unchanged) }
        return blockers
    }
}
