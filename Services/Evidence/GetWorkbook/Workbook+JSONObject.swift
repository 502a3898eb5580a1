import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

extension EvidenceAPI.Workbook: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("unit", unit)
        object.add("standardCode", standardCode)
        object.add("versionLabel", versionLabel)
        object.add("phase", phase)
        object.add("phaseCode", phaseCode)
        object.add("phaseTitle", phaseTitle)
        object.add("national", national)
        if let due { object.add("due", due.description) }
        object.add("totals", totals)
        object.add("sections", sections)
        object.add("mayRecord", mayRecord)
        object.add("maySubmit", maySubmit)
    }
}

extension EvidenceAPI.UnitSummary: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("id", id)
        object.add("code", code)
        object.add("name", name)
        object.add("kind", kind)
        if let parent { object.add("parent", parent) }
        object.add("depth", depth)
        object.add("validFrom", validFrom.description)
        if let validTo { object.add("validTo", validTo.description) }
    }
}

extension EvidenceAPI.WorkbookTotals: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("indicators", indicators)
        object.add("applicable", applicable)
        object.add("notStarted", notStarted)
        object.add("drafting", drafting)
        object.add("returned", returned)
        object.add("submitted", submitted)
        object.add("locallyAssured", locallyAssured)
        object.add("corporatelyAssured", corporatelyAssured)
        object.add("changedSinceAssured", changedSinceAssured)
    }
}

extension EvidenceAPI.WorkbookSection: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("code", code)
        object.add("title", title)
        object.add("strapline", strapline)
        object.add("rows", rows)
    }
}

extension EvidenceAPI.WorkbookRow: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("indicator", indicator)
        object.add("code", code)
        object.add("strapline", strapline)
        object.add("wording", wording)
        object.add("state", state)
        object.add("turn", turn)
        object.add("items", items)
        object.add("openPoints", openPoints)
        if let localRating { object.add("localRating", localRating) }
        if let corporateRating { object.add("corporateRating", corporateRating) }
        object.add("changedSinceAssured", changedSinceAssured)
        object.add("applicability", applicability)
        if let lastChangedAt { object.add("lastChangedAt", lastChangedAt) }
        if let freshEvidenceAsked { object.add("freshEvidenceAsked", freshEvidenceAsked) }
        if let inherited { object.add("inherited", inherited) }
        if let lapsed { object.add("lapsed", lapsed) }
    }
}

extension EvidenceAPI.FreshEvidenceAsked: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("action", action.uuidString)
        object.add("activity", activity)
        object.add("since", since)
    }
}

extension EvidenceAPI.RatingStep: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("step", step)
        object.add("code", code)
        object.add("label", label)
    }
}

extension EvidenceAPI.Applicability: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("applies", applies)
        if let proposal { object.add("proposal", proposal) }
        object.add("state", state)
        if let reason { object.add("reason", reason) }
        if let proposedBy { object.add("proposedBy", proposedBy) }
        if let decidedBy { object.add("decidedBy", decidedBy) }
        if let comment { object.add("comment", comment) }
        if let at { object.add("at", at) }
        object.add("etag", etag)
    }
}
