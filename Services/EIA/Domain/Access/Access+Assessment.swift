import ContractsCore
import ContractsEIA
import Identity

/// What the rules ask of an assessment.
struct AssessmentToActOn: Sendable {
    let unit: UnitID
    let state: EIAAPI.State
    let owner: String
    let authors: Set<String>
    let decisionMakers: Set<String>
    /// Everybody who ever wrote any of it.
    let writers: Set<String>
    /// Who screened it last.
    let screener: String?
    let officer: String?
    /// Who gives its programme enhanced support (I10).
    let adviser: String?
}

extension Access {
    func mayRead(_ assessment: AssessmentToActOn) -> Bool {
        guard isPerson else { return false }
        let me = principal.subject
        return readable.contains(assessment.unit) || assessment.owner == me || assessment.authors.contains(me) || assessment.decisionMakers.contains(me)
            || assessment.adviser == me
    }

    /// What the caller is to this assessment.
    func positions(to assessment: AssessmentToActOn) -> Set<Position> {
        guard isPerson else { return [] }
        let me = principal.subject
        let (isAuthor, isOwner, wrote) = (assessment.authors.contains(me), assessment.owner == me, assessment.writers.contains(me))
        var positions: Set<Position> = []
        if isAuthor { positions.insert(.author) }
        if isOwner { positions.insert(.owner) }
        if isOwner || isOfficer || principal.has(.commander, in: assessment.unit), !isAuthor, !wrote, assessment.screener != me {
            positions.insert(.secondPerson)
        }
        let decides = assessment.decisionMakers.contains(me)
        if isOfficer, !isAuthor, !isOwner, !wrote, !decides {
            positions.insert(.officer)
            if assessment.officer == me { positions.insert(.holder) }
        }
        if decides, !isAuthor, !wrote { positions.insert(.decisionMaker) }
        return positions
    }

    /// What the caller may do to it now, in the order of the enumeration.
    /// - Parameter isPublished: what the register has of it; nil where it was never listed.
    func transitions(of assessment: AssessmentToActOn, isPublished: Bool?) -> [EIAAPI.Transition] {
        let positions = positions(to: assessment)
        return EIAAPI.Transition.allCases.filter { transition in
            let rule = Lifecycle.of(transition)
            guard rule.from.contains(assessment.state), !rule.by.isDisjoint(with: positions) else { return false }
            guard rule.or[assessment.state] == [assessment.state] else { return true }
            return transition == .publish ? isPublished == false : transition == .withhold ? isPublished == true : true
        }
    }

    /// Sections are written by authors and the owner, while the form is open.
    func mayWrite(_ assessment: AssessmentToActOn) -> Bool {
        Lifecycle.writable.contains(assessment.state) && !positions(to: assessment).isDisjoint(with: [.author, .owner])
    }

    /// - Throws: `notFound` where the caller may not read it, `forbidden` where this is not theirs to do in any state.
    func require(_ transition: EIAAPI.Transition, of assessment: AssessmentToActOn) throws(AccessRefusal) {
        guard mayRead(assessment) else { throw .notFound }
        let rule = Lifecycle.of(transition)
        guard rule.by.isDisjoint(with: positions(to: assessment)) else { return }
        throw .forbidden(reason(for: rule, assessment))
    }

    /// Says it plainly where it is for having written some of it.
    private func reason(for rule: Lifecycle, _ assessment: AssessmentToActOn) -> AccessRefusal.Reason {
        let me = principal.subject
        let tookPart = assessment.authors.contains(me) || assessment.writers.contains(me) || assessment.screener == me
        if rule.by.contains(.decisionMaker), assessment.decisionMakers.contains(me), tookPart { return .wroteWhatIsDecided }
        if isOfficer, !rule.by.isDisjoint(with: [.officer, .holder, .secondPerson]), tookPart || assessment.owner == me { return .wroteIt }
        if isOfficer, !rule.by.isDisjoint(with: [.officer, .holder]), assessment.decisionMakers.contains(me) { return .decidesIt }
        return isOfficer && rule.by.contains(.holder) ? .holderOnly : .notYours
    }
}
