import ContractsEvidence
import ContractsQA
import Postgres

// Enumerations that are stored as their words.
extension QAEvents.Stage: PostgresCodable {}
extension QAAPI.Outcome: PostgresCodable {}
extension QAAPI.EntryState: PostgresCodable {}
extension QAAPI.QueueState: PostgresCodable {}
extension QAAPI.Bar: PostgresCodable {}
extension QAAPI.GapState: PostgresCodable {}
extension QAAPI.GapClosure: PostgresCodable {}
extension QAAPI.GapDecision: PostgresCodable {}
extension QAAPI.HistoryKind: PostgresCodable {}
extension EvidenceAPI.UnitKind: PostgresCodable {}
extension EvidenceAPI.LineageKind: PostgresCodable {}
