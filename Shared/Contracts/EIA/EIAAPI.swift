/// What the EIA service takes and gives over HTTP, version 1. One file per feature nests its shapes and addresses here.
package enum EIAAPI {
    /// The service's name: the audience of its tokens and the `source` of its events.
    package static let service = "eia-service"
}
