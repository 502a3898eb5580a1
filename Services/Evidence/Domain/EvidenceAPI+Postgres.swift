import ContractsEvidence
import Postgres

// Enumerations that are stored as their words.
extension EvidenceAPI.UnitKind: PostgresCodable {}
extension EvidenceAPI.LineageKind: PostgresCodable {}
extension EvidenceAPI.ContactRole: PostgresCodable {}
extension EvidenceAPI.VersionState: PostgresCodable {}
extension EvidenceAPI.TermKind: PostgresCodable {}
extension EvidenceAPI.AssuranceStage: PostgresCodable {}
extension EvidenceAPI.TrailKind: PostgresCodable {}
extension EvidenceAPI.ApplicabilityState: PostgresCodable {}
extension EvidenceAPI.SearchArea: PostgresCodable {}
extension EvidenceAPI.LinkKind: PostgresCodable {}
extension EvidenceAPI.LapseCause: PostgresCodable {}
extension EvidenceAPI.CarryOutcome: PostgresCodable {}
