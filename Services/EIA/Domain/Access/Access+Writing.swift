import ContractsCore
import ContractsEIA
import Identity

extension Access {
    /// Authors and the owner; where those are gone, an EIA QA officer or an administrator.
    func mayPutPeople(on assessment: AssessmentToActOn) -> Bool {
        guard mayRead(assessment) else { return false }
        return isOfficer || holdsForceWide(.administrator) || !positions(to: assessment).isDisjoint(with: [.author, .owner])
    }

    /// - Throws: `forbidden` for who is neither an author nor the owner, in any state.
    func requireWriting(_ assessment: AssessmentToActOn) throws(AccessRefusal) {
        guard !positions(to: assessment).isDisjoint(with: [.author, .owner]) else { throw .forbidden(.notYours) }
    }
}
