import ContractsEIA
import Postgres

// Enumerations that are stored as their words.
extension EIAAPI.Marking: PostgresCodable {}
extension EIAAPI.PolicyKind: PostgresCodable {}
extension EIAAPI.Compliance: PostgresCodable {}
extension EIAAPI.State: PostgresCodable {}
extension EIAAPI.ScreeningOutcome: PostgresCodable {}
extension EIAAPI.Severity: PostgresCodable {}
extension EIAAPI.PointState: PostgresCodable {}
extension EIAAPI.RoundOutcome: PostgresCodable {}
extension EIAAPI.DecisionOutcome: PostgresCodable {}
