import ContractsEIA
import Identity

/// What a policy's page offers to its reader. The service decides.
struct PolicyReader: Sendable {
    let mayBegin: Bool
    let mayChange: Bool
    let maySupport: Bool
    let mayNote: Bool

    init(_ visit: Visit, _ policy: EIAAPI.Policy) throws {
        let person = try visit.signedIn.person, me = try visit.signedIn.principal.subject
        let registers = person.has(.eiaAuthor, in: policy.unit.id) || person.has(anyOf: [.eiaQA, .administrator])
        mayBegin = registers || policy.owner.subject == me
        mayChange = mayBegin
        // Change programmes get support; what is none any more can still be let go.
        maySupport = person.has(anyOf: [.eiaQA, .moderator]) && (policy.kind == .changeProgramme || policy.adviser != nil)
        mayNote = policy.adviser != nil && policy.closedAt == nil && (policy.adviser?.subject == me || person.has(.eiaQA))
    }
}
