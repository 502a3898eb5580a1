import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// A version of the guide comes in as a draft: nothing is written against it before it is published (I2, I3).
struct ImportGuide: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ guide: SoundGuide, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.Guide {
        try caller.access.requireGuideKeeping()
        if try await isPublished(guide.document.label, in: transaction) { throw GuideRefusal.labelTaken(guide.document.label) }
        let (id, now) = (GuideID.new(at: dependencies.now), dependencies.now)
        try await transaction.execute(
            """
            INSERT INTO guide (id, label, title, document, sha256, imported_at, imported_by, imported_by_name)
            VALUES (\(id), \(guide.document.label), \(guide.document.title), \(JSONB(guide.document)), \(guide.sha256), \(now), \(caller.person.subject),
                \(caller.person.name))
            """)
        let name = EIAAPI.GuideName(id: id, label: guide.document.label, title: guide.document.title, sha256: guide.sha256)
        try await dependencies.journal.record(
            "guide.imported", subject: "guide/\(id)", before: nil as EIAAPI.GuideName?, after: name, by: caller.actor, in: transaction)
        return EIAAPI.Guide(name: name, document: guide.document)
    }

    private func isPublished(_ label: String, in transaction: Transaction) async throws -> Bool {
        try await transaction.value("SELECT EXISTS (SELECT FROM guide WHERE label = \(label) AND published_at IS NOT NULL)") ?? false
    }
}
