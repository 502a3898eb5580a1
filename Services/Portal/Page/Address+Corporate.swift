import ContractsCore
import ContractsEvidence

/// Corporate evidence and carry-forward.
extension Address {
    static let corporateEvidence = "/corporate-evidence"
    static let reliance = "/reliance"
    static let mappings = "/mappings"
    static func corporateEvidence(for indicator: IndicatorID, in unit: UnitID) -> String {
        CorporateEvidenceFilter(indicator: indicator, unit: unit).address()
    }
    static func publication(_ evidence: EvidenceID) -> String { "/evidence/\(evidence)/publication" }
    static func endPublication(_ evidence: EvidenceID) -> String { "/evidence/\(evidence)/publication/end" }
    static func inherited(_ unit: UnitID) -> String { "/units/\(unit)/inherited" }
    static func inherit(_ evidence: EvidenceID, under indicator: IndicatorID, in unit: UnitID) -> String {
        "/units/\(unit)/indicators/\(indicator)/inherited/\(evidence)"
    }
    static func giveUp(_ evidence: EvidenceID, under indicator: IndicatorID, in unit: UnitID) -> String {
        "\(inherit(evidence, under: indicator, in: unit))/give-up"
    }
    static func mapping(from earlier: PhaseID, to later: PhaseID) -> String { "/mappings/\(earlier)/\(later)" }
    static func carryForward(_ unit: UnitID) -> String { "/units/\(unit)/carry-forward" }
    static func carryForward(_ unit: UnitID, from earlier: PhaseID, to later: PhaseID) -> String { "/units/\(unit)/carry-forward/\(earlier)/\(later)" }
    /// - Parameter after: the cursor of the page that it is listed on.
    static func carry(_ evidence: EvidenceID, of unit: UnitID, from earlier: PhaseID, to later: PhaseID, after: String? = nil) -> String {
        "\(carryForward(unit, from: earlier, to: later))/\(evidence)" + (after.map { "?" + query([("after", $0)]) } ?? "")
    }
}
