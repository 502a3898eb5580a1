import ContractsCore
import ContractsEvidence
import Postgres

/// Reads a version of a standard from its document, as a draft (E1). Importing the same document again changes nothing; a draft is replaced by another
/// text under its label; a published version never changes.
struct ImportStandard: Sendable {
    let dependencies: Dependencies

    /// - Throws: `AccessRefusal` unless an administrator asks. What is wrong with the document is in the report.
    func callAsFunction(_ request: EvidenceAPI.StandardImport, as caller: Caller) async throws -> EvidenceAPI.StandardImportReport {
        try await dependencies.pool.transaction { transaction in try await self.import(request, as: caller, in: transaction) }
    }

    func `import`(
        _ request: EvidenceAPI.StandardImport, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.StandardImportReport {
        try caller.access.requireAdministrator()
        let standard: StandardToImport
        do {
            standard = try StandardToImport(request.document)
        } catch {
            return .init(request.document, version: nil, created: false, errors: error.errors)
        }
        return try await store(standard, try CanonicalJSON(standard.document), dryRun: request.dryRun, as: caller, in: transaction)
    }

    private func store(
        _ standard: StandardToImport, _ content: CanonicalJSON, dryRun: Bool, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.StandardImportReport {
        let document = standard.document
        if !dryRun { try await saveStandard(document.standard, in: transaction) }
        let present = try await existing(code: document.standard.code, label: document.version.label, in: transaction)
        if let present, present.sha256 == content.sha256 { return .init(document, version: present.id, created: false) }
        if let present, present.state == .published { return .init(document, version: present.id, created: false, errors: [.isPublished]) }
        if dryRun { return .init(document, version: present?.id, created: false) }

        let version = present?.id ?? StandardVersionID.new(at: dependencies.now())
        let parts = try StandardParts(document, version: version, keeping: try await StandardPartRow.all(of: version, in: transaction))
        if present != nil { try await removeParts(of: parts.version, in: transaction) }
        try await saveVersion(parts.version, document, sha256: content.sha256, in: transaction)
        try await save(parts, in: transaction)
        try await dependencies.record(
            "standard.imported", subject: "standard-version/\(parts.version)", before: present?.sha256, after: content.sha256, by: caller, in: transaction)
        return .init(document, version: parts.version, created: true)
    }
}

extension EvidenceAPI.StandardImportReport {
    fileprivate init(_ document: EvidenceAPI.StandardDocument, version: StandardVersionID?, created: Bool, errors: [Problem.FieldError] = []) {
        self.init(version: version, label: document.version.label, indicators: document.indicatorCount, created: created, errors: errors)
    }
}

extension Problem.FieldError {
    fileprivate static let isPublished = Problem.FieldError(
        pointer: "/version/label",
        detail: "names a published version with another text; a published version never changes, so give the new text a label of its own")
}
