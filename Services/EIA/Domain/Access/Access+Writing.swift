import ContractsCore
import ContractsEIA

extension Access {
    /// - Throws: `forbidden` for who is neither an author nor the owner, in any state.
    func requireWriting(_ assessment: AssessmentToActOn) throws(AccessRefusal) {
        guard !positions(to: assessment).isDisjoint(with: [.author, .owner]) else { throw .forbidden(.notYours) }
    }
}
