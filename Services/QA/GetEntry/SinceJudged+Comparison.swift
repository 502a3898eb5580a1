import ContractsEvidence
import ContractsQA

extension QAAPI.SinceJudged {
    /// What was frozen against what the last rating judged: the last of the same stage, else of the other. Nil where no earlier submission was judged.
    init?(_ frozen: [QAAPI.JudgedRevision], against ratings: [QAAPI.Rating], of submission: SubmissionID, at stage: QAAPI.Stage) {
        let earlier = ratings.filter { $0.submission != submission }
        guard let last = earlier.first(where: { $0.stage == stage }) ?? earlier.first else { return nil }
        let before = Dictionary(last.revisions.map { ($0.evidence, $0) }, uniquingKeysWith: { first, _ in first })
        let now = Set(frozen.map(\.evidence))
        let kept = frozen.compactMap { revision in before[revision.evidence].map { (before: $0, now: revision) } }
        self.init(
            rating: last.id, submission: last.submission, at: last.at, added: frozen.filter { before[$0.evidence] == nil },
            revised: kept.filter { $0.before.sha256 != $0.now.sha256 }.map {
                QAAPI.RevisedEvidence(evidence: $0.now.evidence, title: $0.now.title, from: $0.before.revision, to: $0.now.revision)
            },
            removed: last.revisions.filter { !now.contains($0.evidence) }, unchanged: kept.count { $0.before.sha256 == $0.now.sha256 })
    }
}
