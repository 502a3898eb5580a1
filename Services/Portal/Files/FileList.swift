import ContractsEvidence

/// The files of an item with the form to attach more. Partial `files`.
struct FileList: Sendable {
    /// Where files are chosen.
    struct Attach: Sendable {
        let action: String
        let hint: String
        let errors: [String]
        /// In bytes, for the page's script: it says beforehand what the service would refuse.
        let largest: String
        let largestAll: String
        let most: String
    }

    let heading: String
    let files: [FileLine]
    let none: String?
    let attach: Attach?

    /// - Parameters:
    ///   - mayRecord: whether attaching and removing is offered; the service decides.
    ///   - errors: why files of the form that was sent were not attached.
    init(_ item: EvidenceAPI.Evidence, mayRecord: Bool, errors: [String] = [], catalogue: Catalogue) {
        let files = item.files ?? [], changes = mayRecord && item.withdrawn == nil
        heading = catalogue.text("files_title", count: files.count)
        self.files = files.map { FileLine($0, mayRemove: changes, catalogue) }
        none = files.isEmpty ? catalogue.text("files_none") : nil
        attach =
            changes
            ? Attach(
                action: Address.files(of: item.id),
                hint: catalogue.text("files_hint", ["size": AttachFiles.sizeWords(catalogue), "most": "\(AttachFiles.most)"]),
                errors: errors, largest: "\(AttachFiles.largest)", largestAll: "\(AttachFiles.largestAll)", most: "\(AttachFiles.most)") : nil
    }
}
