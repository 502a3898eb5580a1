import ServiceKit

/// Why something cannot be published, inherited or carried.
enum LinkRefusal: Refusal {
    case notCorporate
    case published
    case lapsed
    case notOffered
    case ownEvidence
    case notMapped

    var problem: ProblemError {
        switch self {
        case .notCorporate:
            .conflict("not-corporate", "Only the force, a business group or a directorate publishes evidence to all units.")
        case .published:
            .conflict("published-already", "This item is published already. Change its publication instead.")
        case .lapsed:
            .conflict("publication-lapsed", "This publication has expired or was withdrawn. The directorate would have to publish the item again.")
        case .notOffered:
            .conflict("not-offered", "This item was not published for this indicator.")
        case .ownEvidence:
            .conflict("own-evidence", "This item is the unit's own. Cite the indicator in the item itself.")
        case .notMapped:
            .conflict("not-mapped", "This item stands under no indicator that the mapping continues.")
        }
    }
}
