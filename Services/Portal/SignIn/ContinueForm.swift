import HTTPTypes
import Hummingbird

/// Gives a form back that could not be taken: one button sends it on as it was. Template `continue-form`.
struct ContinueForm: Sendable {
    enum Reason: String, Sendable {
        /// Its person had to sign in again.
        case signedInAgain = "signed_in"
        /// The service that should keep it did not answer.
        case outage

        var status: HTTPResponse.Status { self == .outage ? .serviceUnavailable : .ok }
    }

    let heading: String
    let lede: String
    let button: String
    let address: String
    let fields: [KeptForm.Field]

    /// - Parameter service: the one that did not answer.
    static func page(_ visit: Visit, kept: KeptForm, because reason: Reason, of service: PeerName? = nil) async throws -> Response {
        let key = "continue_\(reason.rawValue)"
        let model = ContinueForm(
            heading: visit.text("\(key)_heading", ["service": service?.words(visit.catalogue) ?? visit.text("service_portal")]),
            lede: visit.text("\(key)_lede"), button: visit.text("\(key)_button"), address: kept.address,
            fields: kept.fields
        )
        return try await visit.page("continue-form", model, PageHead(model.heading), status: reason.status)
    }
}
