/// What a courier has in hand: attempts under way, and settlements that are not yet written.
struct CourierLoad: Sendable {
    private(set) var settlements: [Settlement] = []
    /// Of each subject one.
    private var underWay: Set<String> = []
    private var gate: SubscriberGate
    private var isFailing = false

    init(gate: SubscriberGate) {
        self.gate = gate
    }

    var isDone: Bool { underWay.isEmpty && settlements.isEmpty }

    var subjectsUnderWay: [String] { Array(underWay) }

    /// How many more may be claimed.
    func room(of limit: Int) -> Int {
        max(0, gate.allowance(limit, at: .now) - underWay.count)
    }

    /// Takes in attempts that have ended. Returns a time after which another round is worth while, if there is one.
    mutating func end(_ attempts: [Courier.Attempt], settings: RelaySettings) -> Duration? {
        guard !attempts.isEmpty else { return nil }
        underWay.subtract(attempts.map(\.delivery.subject))
        let made = attempts.map { Settlement($0.delivery, $0.outcome, settings: settings) }
        settlements += made
        let unreachable = attempts.count { if case .unreachable = $0.outcome { true } else { false } }
        if unreachable == attempts.count { return gate.missed(at: .now) }
        gate.reached()
        return made.compactMap(\.pause).min()
    }

    /// Returns whether this ended a time of failures.
    mutating func settled(claiming claimed: [Delivery]) -> Bool {
        defer { isFailing = false }
        settlements = []
        underWay.formUnion(claimed.map(\.subject))
        return isFailing
    }

    /// The settlements stay for the next round; but at shutdown they are given up: the leases run out, and what was delivered is delivered again and known
    /// by the inbox. Returns whether this is the first failure of a row.
    mutating func failed(isClosing: Bool) -> Bool {
        defer { isFailing = true }
        if isClosing { settlements = [] }
        return !isFailing
    }
}

extension Settlement {
    fileprivate var pause: Duration? {
        if case .retry(let pause, _, _) = change { pause } else { nil }
    }
}
