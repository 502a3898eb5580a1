import ContractsCore
import ContractsEvidence
import ServiceKit

/// What an item is offered for and how long, found sound.
struct PublicationToSave: Sendable {
    let indicators: [IndicatorID]
    let until: LocalDate

    /// - Parameters:
    ///   - cited: by the item as it stands.
    ///   - offered: for what it is offered already; that may stay though the item no longer cites it.
    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EvidenceAPI.PublicationContent, cited: [IndicatorID], offered: [IndicatorID] = [], today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        validation.check(!body.indicators.isEmpty, "/indicators", "must name at least one indicator")
        validation.list(body.indicators, max: 500, at: "/indicators")
        let known = Set(cited + offered)
        for (index, indicator) in body.indicators.enumerated() {
            validation.check(known.contains(indicator), Validation.pointer("/indicators", index), "is not an indicator that the item cites")
        }
        validation.check(body.until >= today, "/until", "must not be in the past")
        self.indicators = body.indicators
        self.until = body.until
        try validation.finish()
    }
}
