import ContractsCore
import ContractsEvidence
import ContractsQA
import ServiceKit

extension QAAPI.HeatMap: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("phase", phase)
        object.add("rule", rule)
        object.add("scales", scales)
        object.add("indicators", indicators)
        object.add("rows", rows)
        if let next { object.add("next", next) }
    }
}

extension QAAPI.HeatRow: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("unit", unit)
        object.add("reached", reached)
        object.add("cells", cells)
    }
}

extension QAAPI.HeatCell: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("state", state)
        if let local { object.add("local", local) }
        if let corporate { object.add("corporate", corporate) }
        if let changed { object.add("changed", changed) }
    }
}
