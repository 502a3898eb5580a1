/// What the QA service takes and gives over HTTP, version 1. One file per feature nests its shapes and addresses here.
///
/// The words for standards, units, submissions and evidence are those of `EvidenceAPI`: the QA service knows them from the evidence service's events.
package enum QAAPI {
    /// The service's name: the audience of its tokens and the `source` of its events.
    package static let service = QAEvents.service
}
