import ContractsCore
import ContractsEvidence
import Foundation
import HTTPTypes
import ServiceKit

/// A form that comes back to be sent again: what was typed, what is wrong with it, and whether somebody else saved another version meanwhile.
struct ReturnedForm: Sendable {
    let form: Form
    var errors = FieldErrors()
    /// Somebody saved another version after this one was opened; the page shows it.
    private(set) var isOvertaken = false
    /// Versions that this form itself made before it was refused.
    private var made: [String: String] = [:]

    init(_ form: Form) {
        self.form = form
    }

    /// The version that the form is sent with next: the one that it was opened from, until a refusal told of the standing one and the page shows that.
    /// - Parameter standing: as it was read for the page.
    func etag(_ name: String = "etag", standing: String?) -> String? {
        isOvertaken ? standing : made[name] ?? form.text(name)
    }

    /// Part of it was saved: what is sent next is about that version.
    mutating func saved(_ name: String = "etag", as etag: String) {
        made[name] = etag
    }

    /// Takes over a refusal.
    /// - Parameter field: see `FieldErrors.add`.
    mutating func take(_ refusal: RemoteProblem, _ catalogue: Catalogue, field: (String) -> (name: String, label: String)?) {
        guard [412, 428].contains(refusal.problem.status) else { return errors.add(refusal.problem, field: field) }
        isOvertaken = true
        errors.add(catalogue.text("form_overtaken", ["person": refusal.problem.current?.changedBy ?? catalogue.text("form_overtaken_somebody")]))
    }
}

extension ReturnedForm? {
    /// Of a form that is opened for the first time: the standing version.
    func etag(_ name: String = "etag", standing: String?) -> String? {
        self.map { $0.etag(name, standing: standing) } ?? standing
    }

    var errors: FieldErrors { self?.errors ?? FieldErrors() }
    var isOvertaken: Bool { self?.isOvertaken ?? false }

    /// Of the page that shows it.
    var status: HTTPResponse.Status { isOvertaken ? .preconditionFailed : self == nil ? .ok : .unprocessableContent }
}

extension Fact {
    /// Who saved the version that stands, and when.
    static func changed(by author: EvidenceAPI.Author, at time: Date, _ catalogue: Catalogue) -> Fact {
        let values = ["person": catalogue.person(author.name, rank: author.rank), "time": catalogue.time(time)]
        return Fact(catalogue.text("form_meanwhile_by"), catalogue.text("form_meanwhile_person", values))
    }
}
