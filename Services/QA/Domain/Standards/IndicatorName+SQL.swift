import ContractsQA
import Postgres

extension QAAPI.IndicatorName {
    /// Four columns, in the order of the initialiser.
    static let columns: SQL = "indicator.id, indicator.code, indicator.strapline, indicator.wording"
}
