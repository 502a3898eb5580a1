import ContractsCore
import ContractsEIA
import Identity

extension Access {
    /// What the adviser of a change programme did is not for everybody.
    func mayReadSupport(of policy: PolicyRow) -> Bool {
        guard isPerson else { return false }
        let me = principal.subject
        return readable.contains(policy.unit) || mayRegister(in: policy.unit) || policy.owner.subject == me || policy.adviser?.subject == me
    }

    func requireNoting(on policy: PolicyRow) throws(AccessRefusal) {
        guard isOfficer || (isPerson && policy.adviser?.subject == principal.subject) else { throw .forbidden(.supportNotes) }
    }
}
