import ContractsCore
import ServiceKit

extension CloudEvent where Payload == JSONValue {
    /// - Throws: the 422 problem with everything that is wrong with the envelope.
    func validate() throws(ProblemError) {
        var validation = Validation()
        validation.check(specversion == "1.0", "/specversion", "must be 1.0")
        validation.check(datacontenttype == "application/json", "/datacontenttype", "must be application/json")
        for (pointer, text) in [("/id", id), ("/source", source), ("/type", type), ("/subject", subject)] {
            _ = validation.text(text, at: pointer, max: 200)
        }
        validation.check(!data.holdsNUL, "/data", "must not contain the character U+0000")
        try validation.finish()
    }
}
