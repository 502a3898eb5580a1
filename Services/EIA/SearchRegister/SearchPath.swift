import Postgres

/// The two ways to find what was published with some words, newest first.
///
/// PostgreSQL chooses badly between them: it takes a search vector that is stored out of line for as cheap to read as the row. Measured with 45,000
/// entries, a word that nobody wrote took 400 ms along the dates and 0.2 ms by the index of words; one that everybody wrote, 2 ms and 22 ms.
enum SearchPath: Sendable, Equatable {
    /// From the newest entry on, until there are enough that have the words: for words that many entries have.
    case alongDates
    /// All that have the words, by the index of words, and then the newest of them: for words that few have.
    /// `isTempting`: they are so many that PostgreSQL might read all entries instead.
    case byWords(isTempting: Bool)

    /// - Parameters:
    ///   - limit: how many entries are wanted.
    ///   - having: entries with the words, as PostgreSQL estimates.
    ///   - wanted: those of them that the filters leave.
    ///   - all: entries in all.
    init(limit: Int, having: Double, wanted: Double, all: Double) {
        let walked = Double(limit) * all / max(wanted, 1)
        // An entry that is read on the way costs about thirty times as much as one that the index names.
        self = walked * 30 < having ? .alongDates : .byWords(isTempting: having > all / 100)
    }

    /// - Parameters:
    ///   - words: the condition that an index of words answers.
    ///   - conditions: all of them.
    init(limit: Int, words: SQL, conditions: SQL, in executor: some Executor) async throws {
        let estimates = try await executor.row(
            """
            EXPLAIN (FORMAT JSON) SELECT FROM register_entry AS entry WHERE \(fragment: words)
            UNION ALL SELECT FROM register_entry AS entry WHERE \(fragment: conditions)
            UNION ALL SELECT FROM register_entry
            """
        ) { (explained: JSONB<[ExplainedPlan]>) in explained.value.first?.parts ?? [] }
        // Words that say nothing, such as "the", are planned away, and so are their entries.
        guard let estimates, estimates.count == 3 else {
            self = .byWords(isTempting: false)
            return
        }
        self.init(limit: limit, having: estimates[0], wanted: estimates[1], all: estimates[2])
    }
}
