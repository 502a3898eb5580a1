import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport
import Testing

@testable import EvidenceService

extension EvidenceWorld {
    static let pdf = Data("%PDF-1.7\nA plan of the youth panel.\n".utf8)

    func attach(
        _ bytes: Data, named name: String = "plan.pdf", to item: EvidenceAPI.Evidence, in unit: String = "YE", as token: String? = nil
    ) async throws -> TestAnswer {
        let allowed = CharacterSet.alphanumerics
        let encoded = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        let writer = if let token { token } else { try await self.token(.contributor, unit) }
        return try await service.send("POST", "/v1/evidence/\(item.id)/files?name=\(encoded)", token: writer, body: bytes, type: "application/pdf")
    }

    func attached(_ bytes: Data = EvidenceWorld.pdf, named name: String = "plan.pdf", to item: EvidenceAPI.Evidence) async throws -> EvidenceAPI.EvidenceFile {
        let answer = try await attach(bytes, named: name, to: item)
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    func file(_ id: FileID) async throws -> EvidenceAPI.EvidenceFile {
        try await get("/v1/files/\(id)", as: token(.commander, "YE")).json()
    }

    func download(_ id: FileID) async throws -> TestAnswer {
        try await get("/v1/files/\(id)/content", as: token(.commander, "YE"))
    }

    /// A file that the database knows and that waits for the scan, without bytes.
    func waitingFile(of item: EvidenceAPI.Evidence) async throws -> FileID {
        let (id, sha256) = (FileID.new(), String(repeating: "a", count: 64))
        try await pool.execute(
            "INSERT INTO stored_file (sha256, size, media_type, state, stored_at) VALUES (\(sha256), 1, 'text/plain', 'waiting', now()) ON CONFLICT DO NOTHING")
        try await pool.execute(
            """
            INSERT INTO evidence_file (id, item_id, sha256, name, media_type, attached_at, attached_by, attached_by_name)
            VALUES (\(id), \(item.id), \(sha256), 'x.txt', 'text/plain', now(), 'x', 'x')
            """)
        return id
    }
}

/// A folder of its own for the files of one test, gone afterwards.
func withFiles<T: Sendable>(scanner: Clamd? = nil, largest: Int = 1 << 20, _ body: @Sendable (EvidenceWorld, FileStore) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evidence-files-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try FileStore(folder)
    return try await withEvidence(filing: Filing(store: store, scanner: scanner, largest: largest)) { try await body($0, store) }
}
