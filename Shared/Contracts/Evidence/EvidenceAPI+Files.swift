package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Attaches a file to an item (E5). The body is the file itself, streamed, up to 50 MB; `Content-Type` is not heeded: the type is told from the bytes.
    /// Query `name`: as the person calls it. Contributor or SPOC of the unit. The same bytes again answer with the file that is there.
    package static let attachFile = Endpoint<NoContent, EvidenceFile>(.post, "/v1/evidence/{evidence}/files")

    /// Every file that the item ever had, the newest first; removed ones say so.
    package static let listFiles = Endpoint<NoContent, Page<EvidenceFile>>(.get, "/v1/evidence/{evidence}/files")

    /// One file: what it is, and whether it can be downloaded.
    package static let getFile = Endpoint<NoContent, EvidenceFile>(.get, "/v1/files/{file}")

    /// The bytes, as an attachment. 409 while they wait for the virus scan, and for good where that found something.
    package static let downloadFile = Endpoint<NoContent, NoContent>(.get, "/v1/files/{file}/content")

    /// Takes a file off an item. What a submission froze stays readable. Contributor or SPOC of the unit.
    package static let removeFile = Endpoint<NoContent, EvidenceFile>(.delete, "/v1/evidence/{evidence}/files/{file}")

    /// What the virus scan says of a file.
    package enum FileState: String, Codable, Sendable, CaseIterable {
        /// Not scanned yet; nobody can download it.
        case waiting
        case clean
        /// Quarantined: nobody can download it.
        case infected
        /// Quarantined: the scanner could not read it, as with an archive under a password.
        case unscannable
        /// The service was told not to scan; it can be downloaded with this mark.
        case unscanned
    }

    /// A file of an item of evidence.
    package struct EvidenceFile: Codable, Sendable, Equatable {
        package let id: FileID
        package let evidence: EvidenceID
        /// As the person called it, cleaned for display.
        package let name: String
        /// Told from the bytes.
        package let mediaType: String
        /// In bytes.
        package let size: Int
        package let sha256: String
        package let state: FileState
        package let downloadable: Bool
        /// What the scanner found, why it could not scan, or why the file still waits.
        package let finding: String?
        package let scannedAt: Date?
        /// The version of ClamAV's daily signatures that the last scan had; absent where it knew only those of the installation.
        package let signatures: Int?
        package let attachedAt: Date
        package let attachedBy: Author
        package let removedAt: Date?
        package let removedBy: Author?

        package init(
            id: FileID,
            evidence: EvidenceID,
            name: String,
            mediaType: String,
            size: Int,
            sha256: String,
            state: FileState,
            downloadable: Bool,
            finding: String? = nil,
            scannedAt: Date? = nil,
            signatures: Int? = nil,
            attachedAt: Date,
            attachedBy: Author,
            removedAt: Date? = nil,
            removedBy: Author? = nil
        ) {
            self.id = id
            self.evidence = evidence
            self.name = name
            self.mediaType = mediaType
            self.size = size
            self.sha256 = sha256
            self.state = state
            self.downloadable = downloadable
            self.finding = finding
            self.scannedAt = scannedAt
            self.signatures = signatures
            self.attachedAt = attachedAt
            self.attachedBy = attachedBy
            self.removedAt = removedAt
            self.removedBy = removedBy
        }
    }

    /// A file as a submission froze it.
    package struct FrozenFile: Codable, Sendable, Equatable {
        package let id: FileID
        package let name: String
        package let sha256: String
        package let size: Int
        /// What the virus scan said: at the answer's time from this service, at the submission's in an event. Absent in what older versions told.
        package let state: FileState?

        package init(id: FileID, name: String, sha256: String, size: Int, state: FileState? = nil) {
            self.id = id
            self.name = name
            self.sha256 = sha256
            self.size = size
            self.state = state
        }
    }
}
