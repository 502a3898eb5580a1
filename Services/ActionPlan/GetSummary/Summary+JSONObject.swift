import ContractsActionPlan
import ContractsCore
import ServiceKit

extension ActionPlanAPI.Summary: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("asAt", asAt.description)
        object.add("total", total)
        object.add("units", units)
    }
}

extension ActionPlanAPI.UnitCounts: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        if let unit { object.add("unit", unit) }
        if let unitCode { object.add("unitCode", unitCode) }
        if let unitName { object.add("unitName", unitName) }
        object.add("counts", counts)
    }
}

extension ActionPlanAPI.ActionCounts: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("total", total)
        object.add("proposed", proposed)
        object.add("agreed", agreed)
        object.add("inProgress", inProgress)
        object.add("done", done)
        object.add("verified", verified)
        object.add("accepted", accepted)
        object.add("cancelled", cancelled)
        object.add("blue", blue)
        object.add("red", red)
        object.add("amber", amber)
        object.add("green", green)
        object.add("grey", grey)
        object.add("overdue", overdue)
    }
}
