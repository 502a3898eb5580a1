import ContractsEvidence
import Identity

extension EvidenceAPI.Author {
    /// The caller as they are named now; what is stored with what they write.
    init(_ principal: Principal) {
        self.init(subject: principal.subject, name: principal.name, rank: principal.rank)
    }
}
