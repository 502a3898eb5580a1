import ContractsCore
import ContractsEvidence
import Identity

/// One indicator in one unit: state, evidence, points and the story so far (E6).
struct GetEntry: Sendable {
    let dependencies: Dependencies

    /// Eleven statements at most, whatever the entry holds.
    func callAsFunction(_ indicator: IndicatorID, in unit: UnitID, as caller: Caller) async throws -> EvidenceAPI.Entry {
        let pool = dependencies.pool
        let access = caller.access
        let unit = try await access.unit(unit, in: pool)
        guard let words = try await IndicatorRow.find(indicator, in: pool), words.published || access.readsDraftStandards,
            let row = try await row(indicator, in: unit.id)
        else { throw AccessRefusal.notFound }
        let evidence = try await evidence(indicator, in: unit.id)
        let published = try await dependencies.indicators.find(evidence.flatMap(\.indicators), in: pool)
        let files = try await EvidenceFileRow.attached(to: evidence, in: pool)
        let points = try await row.returnedSubmission == nil ? [] : points(indicator, in: unit.id)
        let linked = try await EvidenceAPI.LinkedEvidence.read(
            LinkRow.all(under: indicator, of: unit.id, in: pool), dependencies, in: pool)
        let trail = try await trail(indicator, in: unit.id)
        let isOpen = unit.isOpen(on: LocalDate(dependencies.now()))
        return EvidenceAPI.Entry(
            unit: EvidenceAPI.UnitSummary(unit), indicator: EvidenceAPI.Indicator(words), row: EvidenceAPI.WorkbookRow(row),
            evidence: try evidence.map { try EvidenceAPI.Evidence($0, citing: published, files: files) }, points: points.map(EvidenceAPI.ReturnedPoint.init),
            trail: trail.map(EvidenceAPI.TrailStep.init),
            mayRecord: isOpen && access.mayRecord(in: unit.id),
            mayProposeApplicability: isOpen && access.mayProposeApplicability(in: unit.id),
            mayDecideApplicability: isOpen && row.applicabilityState == .proposed && row.proposedBy != caller.principal.subject
                && access.mayDecideApplicability(in: unit.id),
            linked: linked.isEmpty ? nil : linked
        )
    }
}
