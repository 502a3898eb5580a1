import ContractsEIA

/// The state machine of an assessment, whole: which transition leads from where to where, by whom, and with what (I4). `Lifecycle.md` draws it; a test keeps them equal.
struct Lifecycle: Sendable {
    typealias State = EIAAPI.State
    typealias Transition = EIAAPI.Transition

    let from: Set<State>
    /// What it becomes; none where it stays as it is, or becomes one of `or`.
    let to: State?
    /// What it may become instead, by where it stood; `note` says when.
    let or: [State: Set<State>]
    let by: Set<Position>
    /// What the one who does it has to give.
    let fields: [String]
    /// The audit entry's action.
    let audit: String
    let note: String?

    private init(_ from: Set<State>, to: State?, or: [State: Set<State>] = [:], by: Set<Position>, fields: [String] = [], audit: String, note: String? = nil) {
        self.from = from
        self.to = to
        self.or = or
        self.by = by
        self.fields = fields
        self.audit = audit
        self.note = note
    }

    /// Where sections are written.
    static let writable: Set<State> = [.full, .returned]
    /// Where it is decided, and reviews are kept.
    static let inForce: Set<State> = [.published, .withheld, .monitoring, .reviewDue, .reviewed]
    private static let beforeApproval: Set<State> = [.full, .ownerCheck, .submitted, .inQa, .returned]
    /// Where it may stand while the register still has what was published of it.
    private static let listed = beforeApproval.union([.approved, .monitoring, .reviewDue, .reviewed, .withdrawn, .superseded])
    private static let team: Set<Position> = [.author, .owner]

    private static func staying(_ states: Set<State>) -> [State: Set<State>] {
        Dictionary(uniqueKeysWithValues: states.map { ($0, [$0]) })
    }

    static func of(_ transition: Transition) -> Lifecycle {
        switch transition {
        case .screen:
            .init(
                [.draft], to: nil, or: [.draft: [.full, .screening]], by: team, fields: ["answers"], audit: "assessment.screened",
                note: "full where the answers call for it, else screening until a second person confirms")
        case .confirmScreening: .init([.screening], to: .notNeeded, by: [.secondPerson], audit: "assessment.screening-confirmed")
        case .refuseScreening: .init([.screening], to: .draft, by: [.secondPerson], fields: ["reason"], audit: "assessment.screening-refused")
        case .rescreen: .init([.notNeeded], to: .draft, by: team, fields: ["reason"], audit: "assessment.rescreened")
        case .sendToOwner:
            .init(
                [.full, .returned], to: .ownerCheck, by: team, fields: ["every required answer", "an answer to every point to fix"],
                audit: "assessment.sent-to-owner")
        case .sendBack: .init([.ownerCheck], to: .full, by: [.owner], fields: ["reason"], audit: "assessment.sent-back")
        case .submit: .init([.ownerCheck], to: .submitted, by: [.owner], audit: "assessment.submitted")
        case .take: .init([.submitted], to: .inQa, by: [.officer], audit: "assessment.taken")
        case .release:
            .init(
                [.inQa], to: .submitted, by: [.holder, .officer], audit: "assessment.released",
                note: "by another officer where the one who took it is away")
        case .return: .init([.inQa], to: .returned, by: [.holder], fields: ["a point to fix"], audit: "assessment.returned")
        case .approve:
            .init(
                [.inQa], to: .approved, or: [.inQa: [.decided]], by: [.holder], fields: ["every must-fix settled"], audit: "assessment.approved",
                note: "decided where a decision on this proposal and this text was recorded before it")
        case .recordDecision:
            .init(
                beforeApproval.union([.approved]), to: nil, or: [.approved: [.decided]], by: [.decisionMaker],
                fields: ["outcome", "reasons", "decidedOn", "read"],
                audit: "assessment.decided", note: "decided where it is approved; else it stays, and is retrospective for good")
        case .publish:
            .init(
                [.decided, .withheld, .monitoring, .reviewDue, .reviewed], to: .published, or: staying([.monitoring, .reviewDue, .reviewed]),
                by: [.owner, .officer], audit: "assessment.published", note: "from monitoring on, where it is withheld: then it stays where it is")
        case .withhold:
            .init(
                listed.union([.decided, .published]), to: .withheld, or: staying(listed), by: [.owner, .officer], fields: ["reason"],
                audit: "assessment.withheld", note: "elsewhere than from decided and published, where it is published: then it stays where it is")
        case .startMonitoring:
            .init([.published, .withheld], to: .monitoring, by: team, fields: ["what", "by", "reviewDate"], audit: "assessment.monitoring-started")
        case .reviewFallsDue:
            .init(
                [.published, .withheld, .monitoring, .reviewed], to: .reviewDue, by: [.clock], audit: "assessment.review-due",
                note: "by its date, or by a trigger that a reader raises")
        case .recordReview:
            .init([.monitoring, .reviewDue], to: .reviewed, by: team, fields: ["findings", "nextReview"], audit: "assessment.reviewed")
        case .changeProposal:
            .init(
                [.submitted, .inQa, .approved, .decided, .published, .withheld, .monitoring, .reviewDue, .reviewed], to: .full, by: team,
                fields: ["proposal", "reason"], audit: "assessment.proposal-changed", note: "an approval is void from then on")
        case .withdraw:
            .init(beforeApproval.union([.draft, .screening, .approved]), to: .withdrawn, by: team, fields: ["reason"], audit: "assessment.withdrawn")
        case .supersede:
            .init(
                inForce.union([.notNeeded]), to: .superseded, by: [.clock], audit: "assessment.superseded",
                note: "when the version that replaces it is published or withheld")
        }
    }
}
