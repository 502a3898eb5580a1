import ContractsCore
import Foundation
import ServiceKit

extension RemoteProblem {
    /// What the evidence service answers to a form; to one that was overtaken, with the version as which it stands.
    static func refused(_ status: Int, standing etag: String) -> RemoteProblem {
        RemoteProblem(
            service: "evidence",
            problem: Problem(
                type: "/problems/x", title: "Refused", status: status, detail: "Not so.",
                current: status == 412 ? .init(etag: etag, changedBy: "Moderator of the force", changedAt: Date()) : nil))
    }
}
