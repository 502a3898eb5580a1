import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import Logging
import ServiceKit

/// Passes the files of a form on to the evidence service, each as it arrives: the portal keeps none of them.
struct AttachFiles {
    /// The most bytes of a file that the evidence service takes as it is delivered (`FILE_MAXIMUM_BYTES`); it decides.
    static let largest = 50 << 20
    static let largestAll = 200 << 20
    /// How many at a time.
    static let most = 20

    static let allowance = BodyAllowance(bytes: largestAll + (1 << 20))

    static func sizeWords(_ catalogue: Catalogue) -> String { FileLine.size(largest, catalogue) }

    var attached: [EvidenceAPI.EvidenceFile] = []
    /// Sentences, one for each file that was not attached.
    var errors: [String] = []

    let visit: Visit
    let item: EvidenceID

    init(_ visit: Visit, to item: EvidenceID) {
        self.visit = visit
        self.item = item
    }

    /// Every file of the form. One that is refused does not keep the others from being attached.
    mutating func all(of upload: Upload) async throws {
        var count = 0
        while let name = try await upload.nextFile() {
            count += 1
            guard count <= AttachFiles.most else {
                errors.append(visit.text("files_error_too_many", ["name": name, "most": "\(AttachFiles.most)"]))
                continue
            }
            do {
                attached.append(try await pass(name, of: upload))
            } catch let refusal as RemoteProblem where !PeerFailure.isOutage(refusal) {
                errors.append(visit.text("files_error_refused", ["name": name, "why": refusal.problem.detail ?? refusal.problem.title]))
            } catch is TooLarge {
                errors.append(visit.text("files_error_too_large", ["name": name, "size": AttachFiles.sizeWords(visit.catalogue)]))
            } catch let error where PeerFailure.isOutage(error) {
                visit.context.logger.warning("file not attached", metadata: ["cause": .string("\(error)")])
                errors.append(visit.text("files_error_unavailable", ["name": name]))
            }
        }
        if count == 0 { errors.append(visit.text("files_error_none")) }
    }

    private struct TooLarge: Error {}

    private func pass(_ name: String, of upload: Upload) async throws -> EvidenceAPI.EvidenceFile {
        let (bytes, source) = RequestBody.makeStream()
        let principal = try visit.signedIn.principal
        let (peer, item) = (visit.site.evidence, item)
        async let stored = peer.upload(EvidenceAPI.attachFile, ["evidence": item], query: [("name", String(name.suffix(255)))], bytes: bytes, as: principal)
        let size = try await forward(upload, to: source)
        guard size <= AttachFiles.largest else {
            _ = try? await stored
            throw TooLarge()
        }
        return try await stored
    }

    /// - Returns: the file's size. What is over the limit is read only to get to the next file, and to be able to answer.
    private func forward(_ upload: Upload, to source: RequestBody.Source) async throws -> Int {
        var size = 0
        do {
            while let piece = try await upload.nextPiece() {
                size += piece.readableBytes
                if size > AttachFiles.largest { source.finish(TooLarge()) } else { await source.yield(piece) }
            }
        } catch {
            source.finish(error)
            throw error
        }
        source.finish()
        return size
    }
}
