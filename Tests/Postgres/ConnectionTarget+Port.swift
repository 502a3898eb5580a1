@testable import Postgres

extension ConnectionTarget {
    var port: UInt16? { options["port"].flatMap { UInt16($0) } }
}
