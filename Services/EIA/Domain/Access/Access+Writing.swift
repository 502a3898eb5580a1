import ContractsCore
import ContractsEIA
import Identity

extension Access {
    /// Authors and the owner; where those are gone, an EIA QA officer or an administrator.
    func mayPutPeople(on assessment: AssessmentToActOn) -> Bool {
        guard mayRead(assessment) else { return false }
        return isOfficer || holdsForceWide(.administrator) || !positions(to: assessment).isDisjoint(with: [.author, .owner])
    }

    /// Where title and proposal are still being found.
    static let changeable: Set<EIAAPI.State> = [.draft, .full, .returned]

    /// Title and proposal, and the marking up and down.
    func mayChange(_ assessment: AssessmentToActOn) -> Bool {
        Self.changeable.contains(assessment.state) && !positions(to: assessment).isDisjoint(with: [.author, .owner])
    }

    func mayRaiseMarking(of assessment: AssessmentToActOn) -> Bool {
        !PutPeople.settled.contains(assessment.state) && !positions(to: assessment).isDisjoint(with: [.author, .owner])
    }

    /// - Throws: `forbidden` for who is neither an author nor the owner, in any state.
    func requireWriting(_ assessment: AssessmentToActOn) throws(AccessRefusal) {
        guard !positions(to: assessment).isDisjoint(with: [.author, .owner]) else { throw .forbidden(.notYours) }
    }
}
