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
