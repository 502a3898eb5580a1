import ContractsCore
import Events
import Foundation
import Testing

@Suite("Data that is not understood yet")
struct JSONValueTests {
    @Test(
        "is kept as it came, numbers exactly",
        arguments: [
            "null", "true", "0", "-7", "9007199254740993", "0.1", "12345678901234567890.5", #""text""#, #""line\nbreak é 🚓""#, "[]", "{}",
            #"{"a":[1,{"b":null}],"c":false}"#,
        ])
    func kept(text: String) throws {
        let value = try JSONCoding.decoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(String(decoding: try JSONCoding.encoder(sorted: true).encode(value), as: UTF8.self) == text)
    }
}
