package import ContractsCore

extension EvidenceAPI {
    /// Roll-out waves (S0 ¶40).
    package static let listWaves = Endpoint<NoContent, Page<Wave>>(.get, "/v1/waves")

    /// Creates a wave, or changes one from the version that `If-Match` names. Administrator.
    package static let putWave = Endpoint<Wave, Wave>(.put, "/v1/waves/{wave}")

    /// A roll-out wave with its dates.
    package struct Wave: Codable, Sendable, Equatable {
        package let code: String
        package let title: String
        package let start: LocalDate?
        package let target: LocalDate?
        /// Of a stored wave; not heeded in a request.
        package let etag: String?

        package init(code: String, title: String, start: LocalDate? = nil, target: LocalDate? = nil, etag: String? = nil) {
            self.code = code
            self.title = title
            self.start = start
            self.target = target
            self.etag = etag
        }
    }
}
