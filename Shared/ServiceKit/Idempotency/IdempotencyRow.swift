import Foundation
import Postgres

struct IdempotencyRow {
    let requestHash: Data
    /// Nil only inside the transaction that is still working.
    let reply: StoredReply?

    init(requestHash: Data, status: Int?, headers: JSONB<[String: String]>?, body: Data?) {
        self.requestHash = requestHash
        self.reply = status.map { StoredReply(status: $0, headers: headers?.value ?? [:], body: body) }
    }
}
