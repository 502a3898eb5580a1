import ContractsCore
import Foundation

enum UploadTag {}
typealias UploadID = ID<UploadTag>

/// A file between its check and its import.
struct KeptUpload: Sendable {
    let id: UploadID
    let name: String
    let content: Data
}
