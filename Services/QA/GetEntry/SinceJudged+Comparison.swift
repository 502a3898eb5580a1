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
            revised: kept.filter { !$0.now.isSame(as: $0.before) }.map { before, now in
                QAAPI.RevisedEvidence(
                    evidence: now.evidence, title: now.title, from: before.revision, to: now.revision, filesAdded: now.files(notIn: before),
                    filesRemoved: before.files(notIn: now))
            },
            removed: last.revisions.filter { !now.contains($0.evidence) }, unchanged: kept.count { $0.now.isSame(as: $0.before) })
    }
}

extension QAAPI.JudgedRevision {
    /// In its text and in the bytes of its files: a file under another name is the same, one with other bytes under the old name is not.
    fileprivate func isSame(as other: Self) -> Bool {
        sha256 == other.sha256 && Set((files ?? []).map(\.sha256)) == Set((other.files ?? []).map(\.sha256))
    }

    fileprivate func files(notIn other: Self) -> [EvidenceAPI.FrozenFile]? {
        let known = Set((other.files ?? []).map(\.sha256))
        let rest = (files ?? []).filter { !known.contains($0.sha256) }
        return rest.isEmpty ? nil : rest
    }
}
