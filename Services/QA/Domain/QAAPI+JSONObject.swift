import ContractsCore
import ContractsEvidence
import ContractsQA
import ServiceKit

extension QAAPI.UnitName: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("id", id)
        object.add("code", code)
        object.add("name", name)
        object.add("known", known)
    }
}

extension QAAPI.IndicatorName: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("id", id)
        object.add("code", code)
        object.add("strapline", strapline)
        object.add("wording", wording)
    }
}

extension QAAPI.PhaseName: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("id", id)
        object.add("code", code)
        object.add("title", title)
        object.add("standardCode", standardCode)
        object.add("versionLabel", versionLabel)
        object.add("national", national)
        object.add("indicators", indicators)
    }
}

extension QAAPI.AttainmentRule: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("number", number)
        object.add("minimumStep", minimumStep)
        object.add("requiredShare", requiredShare)
        // Words of the contract: nothing in them needs escaping.
        object.add("unitKinds", RawJSON("[\(unitKinds.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]"))
        object.add("label", label)
        object.add("reason", reason)
        if let setBy { object.add("setBy", setBy) }
        object.add("setAt", setAt)
        object.add("etag", etag)
    }
}

extension QAAPI.Assessor: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("subject", subject)
        object.add("name", name)
        if let rank { object.add("rank", rank) }
    }
}

extension EvidenceAPI.RatingScales: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("local", local)
        object.add("corporate", corporate)
    }
}

extension EvidenceAPI.RatingStep: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("step", step)
        object.add("code", code)
        object.add("label", label)
    }
}
