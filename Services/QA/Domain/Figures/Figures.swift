import ContractsQA

/// Counters over some units, or of one: sums of the columns of `unit_phase`.
struct Figures: Sendable {
    /// How many units.
    let units: Int
    let reached: Int
    let interimReached: Int
    /// Units with an indicator that is locally assured only.
    let unitsWaiting: Int
    let inapplicable: Int
    /// Waiting for local QA, returned, waiting for corporate QA, assured, changed since.
    let states: [Int]
    /// By step 1 to 4.
    let local: [Int]
    let corporate: [Int]
    /// Local step where no corporate rating stands.
    let localOnly: [Int]
    /// Local step 1 to 4 by corporate step 1 to 4, row after row.
    let pairs: [Int]
    /// Open, agreed, accepted, waiting for a fresh rating, closed.
    let gaps: [Int]
}

extension Figures {
    func tally(of indicators: Int, minimumStep: Int) -> QAAPI.Tally {
        let applicable = units * indicators - inapplicable
        return QAAPI.Tally(
            applicable: applicable, notSubmitted: max(0, applicable - states[0...3].reduce(0, +)), waitingLocal: states[0], returned: states[1],
            waitingCorporate: states[2], assured: states[3], local: local, corporate: corporate, meeting: corporate[(minimumStep - 1)...].reduce(0, +),
            changed: states[4])
    }

    var disagreement: QAAPI.DisagreementTally {
        let matrix = (0..<4).map { Array(pairs[(4 * $0)..<(4 * $0 + 4)]) }
        func sum(_ wanted: (Int, Int) -> Bool) -> Int {
            (0..<16).reduce(0) { $0 + (wanted($1 / 4, $1 % 4) ? pairs[$1] : 0) }
        }
        return QAAPI.DisagreementTally(
            compared: pairs.reduce(0, +), agreed: sum(==), localHigher: sum(>), corporateHigher: sum(<), matrix: matrix)
    }

    var gapTally: QAAPI.GapTally {
        QAAPI.GapTally(open: gaps[0], agreed: gaps[1], accepted: gaps[2], awaitingRating: gaps[3], closed: gaps[4])
    }

    /// How many ratings of how many are not corporately assured.
    var interimLabel: String {
        let (waiting, rated) = (localOnly.reduce(0, +), localOnly.reduce(0, +) + corporate.reduce(0, +))
        return waiting == 0 ? "every rating is corporately assured" : "interim: \(waiting) of \(rated) ratings are not corporately assured"
    }
}
