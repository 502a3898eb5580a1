import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Who owns the assessment, writes it and decides (I4). Who wrote or owned it stays one of its writers for good, and so neither judges it nor decides; who assured it
/// does not decide either.
struct PutPeople: Sendable {
    let dependencies: Dependencies

    /// Whom nobody changes any more.
    static let settled: Set<EIAAPI.State> = [.withdrawn, .superseded]

    func callAsFunction(
        _ people: SoundPeople, on id: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        guard let before = try await AssessmentRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        try before.requireReading(caller.access)
        let standing = try await before.toActOn(in: transaction)
        guard caller.access.mayPutPeople(on: standing) else { throw AccessRefusal.forbidden(.notYours) }
        try before.version.require(expected)
        guard !Self.settled.contains(before.state) else { throw AssessmentRefusal.peopleSettled(before.state) }
        try requireNotTakenBy(before.officer, people)
        try requireOthersDecide(people, standing.writers, assuredBy: try await assurers(of: before, in: transaction))
        for person in [.init(before.owner)] + before.authors.value where !people.writes(person) {
            try await AssessmentWriter.add(person, to: id, at: dependencies.now, in: transaction)
        }
        try await NamedPeople.put(people, on: id, in: transaction)
        try await write(people, to: before, as: caller.person, in: transaction)
        guard let after = try await AssessmentRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let made = try await dependencies.detail(of: after, as: caller, in: transaction)
        try await dependencies.journal.record(
            "assessment.people-changed", subject: "assessment/\(id)", before: EIAAPI.AssessmentSummary(before), after: made.summary, by: caller.actor,
            in: transaction)
        return made
    }

    /// Who took it for quality assurance would have to leave it there.
    private func requireNotTakenBy(_ officer: StoredPerson?, _ people: SoundPeople) throws(ProblemError) {
        guard let officer else { return }
        var validation = Validation()
        let words = "took it for quality assurance: they give it back first"
        if people.owner.subject == officer.subject { validation.add("/owner", words) }
        for (index, person) in people.authors.enumerated() where person.subject == officer.subject { validation.add("/authors/\(index)", words) }
        try validation.finish()
    }

    /// A decision confirms that somebody else's assurance was read: nobody decides on their own.
    private func requireOthersDecide(_ people: SoundPeople, _ writers: Set<String>, assuredBy assurers: Set<String>) throws(ProblemError) {
        var validation = Validation()
        for (index, person) in people.decisionMakers.enumerated() {
            let pointer = "/decisionMakers/\(index)"
            if writers.contains(person.subject) { validation.add(pointer, "wrote some of it, so somebody else has to decide") }
            if assurers.contains(person.subject) { validation.add(pointer, "assured it, so somebody else has to decide") }
        }
        try validation.finish()
    }
}
