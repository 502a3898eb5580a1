import ContractsEvidence
import ServiceKit

extension EvidenceAPI.Author: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("subject", subject)
        object.add("name", name)
        if let rank { object.add("rank", rank) }
    }
}

extension EvidenceAPI.CitedIndicator: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("indicator", indicator)
        object.add("code", code)
        object.add("strapline", strapline)
    }
}

extension EvidenceAPI.WithdrawalRecord: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("by", by)
        object.add("at", at)
        object.add("reason", reason)
    }
}

extension EvidenceAPI.EvidenceFile: JSONObjectWritable {
    func write(to object: inout JSONObject) {
        object.add("id", id)
        object.add("evidence", evidence)
        object.add("name", name)
        object.add("mediaType", mediaType)
        object.add("size", size)
        object.add("sha256", sha256)
        object.add("state", state)
        object.add("downloadable", downloadable)
        if let finding { object.add("finding", finding) }
        if let scannedAt { object.add("scannedAt", scannedAt) }
        if let signatures { object.add("signatures", signatures) }
        object.add("attachedAt", attachedAt)
        object.add("attachedBy", attachedBy)
        if let removedAt { object.add("removedAt", removedAt) }
        if let removedBy { object.add("removedBy", removedBy) }
    }
}
