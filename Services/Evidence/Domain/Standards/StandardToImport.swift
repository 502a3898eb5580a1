import ContractsCore
import ContractsEvidence
import ServiceKit

/// A version of a standard that is fit to be stored: its document keeps every rule of the format `equality-standard/1`.
///
/// The text is stored as it came, word for word; nothing is trimmed or repaired.
struct StandardToImport: Sendable {
    static let format = "equality-standard/1"
    let document: EvidenceAPI.StandardDocument

    /// - Throws: `Invalid` with everything that is wrong, each with its JSON pointer.
    init(_ document: EvidenceAPI.StandardDocument) throws(Invalid) {
        var validation = Validation()
        validation.check(document.format == Self.format, "/format", "must be \(Self.format)")
        Self.check(document.standard, &validation)
        Self.check(document.version, &validation)
        Self.check(document.howToUse, &validation)
        Self.check(document.scales, needed: document.indicatorCount > 0, &validation)
        Self.check(document.phases, &validation)
        validation.check(document.indicatorCount <= 1000, "/phases", "must have at most 1000 indicators; they have \(document.indicatorCount)")
        guard validation.isClean else { throw Invalid(errors: validation.errors) }
        self.document = document
    }

    struct Invalid: Error {
        let errors: [Problem.FieldError]
    }
}

extension EvidenceAPI.StandardDocument {
    var indicatorCount: Int { phases.reduce(0) { $0 + $1.sections.reduce(0) { $0 + $1.indicators.count } } }
}
