import ContractsQA
import ServiceKit

extension QAAPI.Disagreement: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("phase", phase)
        if let under { object.add("under", under) }
        object.add("scales", scales)
        object.add("tally", tally)
        object.add("units", units)
        object.add("indicators", indicators)
    }
}

extension QAAPI.DisagreementTally: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("compared", compared)
        object.add("agreed", agreed)
        object.add("localHigher", localHigher)
        object.add("corporateHigher", corporateHigher)
        object.add("matrix", RawJSON("[\(matrix.map { "[\($0.map(String.init).joined(separator: ","))]" }.joined(separator: ","))]"))
    }
}

extension QAAPI.UnitDisagreement: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("unit", unit)
        object.add("compared", compared)
        object.add("localHigher", localHigher)
        object.add("corporateHigher", corporateHigher)
    }
}

extension QAAPI.IndicatorDisagreement: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("indicator", indicator)
        object.add("compared", compared)
        object.add("localHigher", localHigher)
        object.add("corporateHigher", corporateHigher)
    }
}
