import ContractsCore
import ContractsEvidence

/// The reader's own text on an indicator that was never sent: the short form comes back filled in, whole forms are linked to.
struct IndicatorDrafts: Sendable {
    /// For a form that is begun now.
    let fresh: DraftID
    let short: EvidenceAPI.Draft?
    let whole: [EvidenceAPI.Draft]

    /// - Parameter drafts: the reader's drafts in the unit, newest first.
    init(_ drafts: [EvidenceAPI.Draft], on indicator: IndicatorID, fresh: DraftID) {
        let here = drafts.filter { $0.content.evidence == nil && $0.content.indicator == indicator }
        self.fresh = fresh
        let latest = here.first { $0.isShort }
        short = latest
        whole = here.filter { $0.id != latest?.id }
    }
}

extension EvidenceAPI.Draft {
    /// Whether it was typed into the short form.
    fileprivate var isShort: Bool { content.fields.contains { $0.name == "indicator" } }
}
