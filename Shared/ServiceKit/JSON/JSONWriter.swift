import ContractsCore
package import Foundation

/// Encodes the suite's contracts straight into bytes, with the rules of `JSONCoding`: what Foundation's encoder gives, several times faster, and with
/// the keys in the order in which the type declares them.
///
/// It covers types whose `encode(to:)` finishes one part before it begins the next, which is all that the compiler writes and all that the contracts
/// have. Anything else (`nestedContainer`, `superEncoder`, a container kept for later) is noticed, and the value is encoded by Foundation after all.
package enum JSONWriter {
    package static func encode(_ value: some Encodable) throws -> Data {
        let output = JSONOutput()
        try output.write(value)
        return output.text.isUnsupported ? try JSON.encoder.encode(value) : Data(output.text.bytes)
    }
}
