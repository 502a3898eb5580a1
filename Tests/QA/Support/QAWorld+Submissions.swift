import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import TestSupport

extension QAWorld {
    static let author = EvidenceAPI.Author(subject: "contributor", name: "Contributor, Enfield", rank: "Constable")

    /// An item of evidence at a revision.
    struct Item: Sendable {
        var id = EvidenceID.new()
        var revision = 1
        var title = "Community profile"
        var authors = [QAWorld.author]

        func saved(by author: EvidenceAPI.Author) -> Item {
            Item(id: id, revision: revision + 1, title: title, authors: authors + [author])
        }
    }

    /// A unit submits entries, each with these items; the clock goes on a second.
    @discardableResult
    func submit(
        _ codes: String..., in unit: String = "YE", items: [Item] = [Item()], answers: [EvidenceEvents.Answer] = [], at: Date? = nil
    ) async throws -> SubmissionID {
        let made = submission(codes, in: unit, items: items, answers: answers, at: at)
        try await told(event(EvidenceEvents.submissionMade, about: self.unit(unit).description, made))
        clock.advance(seconds: 1)
        return made.submission
    }

    func submission(
        _ codes: [String], in unit: String = "YE", items: [Item] = [Item()], answers: [EvidenceEvents.Answer] = [], at: Date? = nil
    ) -> EvidenceEvents.SubmissionMade {
        EvidenceEvents.SubmissionMade(
            submission: .new(at: now), unit: self.unit(unit), version: QAWorld.version, phase: QAWorld.phase, submittedAt: at ?? now,
            submittedBy: .init(subject: "spoc", name: "SPOC, \(unit)", rank: "Inspector"), note: "Ready.",
            entries: codes.map { code in
                EvidenceEvents.Entry(
                    indicator: indicator(code), code: code, sha256: "sha \(code)",
                    revisions: items.map {
                        .init(evidence: $0.id, revision: $0.revision, title: $0.title, sha256: "sha \($0.id) \($0.revision)", authors: $0.authors)
                    },
                    answers: answers)
            },
            sha256: "of the submission")
    }
}
