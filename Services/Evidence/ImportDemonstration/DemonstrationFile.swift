import ContractsCore
import ContractsEvidence

/// A believable sample of evidence, as its file gives it: people, items, proposals and submissions of a few units.
struct DemonstrationFile: Codable, Sendable {
    let note: String
    let people: [Person]
    let evidence: [Item]
    let applicability: [Proposal]
    let submit: [Submission]

    /// Somebody of a unit. The id is the one under which the portal's sample people sign in.
    struct Person: Codable, Sendable {
        let id: PersonID
        let name: String
        let rank: String?
        let unitCode: String
        let role: Role

        enum Role: String, Codable, Sendable {
            case contributor, spoc
        }
    }

    struct Item: Codable, Sendable {
        let unitCode: String
        let recordedBy: Person.Role
        let title: String
        let whatWasDone: String
        let whatChanged: String
        let from: LocalDate?
        let to: LocalDate?
        let kinds: [EvidenceAPI.EvidenceKind]
        let characteristics: [EvidenceAPI.Characteristic]
        let aims: [EvidenceAPI.DutyAim]
        let indicators: [Citation]
        let sources: [String]
        let reviewBy: LocalDate?
        let marking: EvidenceAPI.Marking
    }

    struct Citation: Codable, Sendable {
        let code: String
        let howThisMeetsIt: String
    }

    struct Proposal: Codable, Sendable {
        let unitCode: String
        let indicatorCode: String
        let applies: Bool
        let reason: String
    }

    struct Submission: Codable, Sendable {
        let unitCode: String
        let indicators: [String]
    }
}
