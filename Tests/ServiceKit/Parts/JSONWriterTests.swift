import ContractsCore
import Foundation
import ServiceKit
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private struct Everything: Codable {
        var text = "plain"
        var quoted = "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f} é 日本 👩‍👩‍👧‍👧 \u{2028}"
        var integers: [Int] = [0, -1, .max, .min]
        var small: UInt8 = 255
        var large: UInt64 = .max
        var doubles = [0, 1, -1.5, 0.1, 1e21, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
        var float: Float = 0.1
        var flags = [true, false]
        var absent: String?
        var holes: [Int?] = [1, nil, 3]
        var empty: [String] = []
        var none = NoContent()
        var dictionary = ["a/b": 1, "c\"": 2]
        var numbered = [7: "seven"]
        var url = URL(string: "https://example.org/a?b=c")
        var bytes = Data([0, 1, 254, 255])
        var uuid = UUID()
        var id = UnitID.new()
        var day = LocalDate("2011-11-03")
        var instant = Date(timeIntervalSince1970: 1_320_312_600.123)
        var nested = [["x": [Optional(Nested())]]]

        struct Nested: Codable {
            var word = Word.two
            var deep: [[Int]] = [[], [1], [2, 3]]

            enum Word: String, Codable { case one, two }
        }
    }

    /// What Foundation makes of the same value, read back.
    private func agrees(_ value: some Encodable) throws -> Bool {
        func object(_ data: Data) throws -> NSObject? { try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) as? NSObject }
        return try object(JSONWriter.encode(value)) == object(JSONCoding.encoder().encode(value))
    }

    @Test func `Every kind of value is written as Foundation writes it`() throws {
        #expect(try agrees(Everything()))
        for value in ["", "a", "\u{0}"] { #expect(try agrees(value)) }
        #expect(try agrees([Int]()))
        #expect(try agrees(7))
        #expect(try agrees(Optional<String>.none))
        #expect(try agrees(Problem(type: "/problems/x", title: "X", status: 422, errors: [.init(pointer: "/a", detail: "b")])))
    }

    @Test func `Members come in the order of their declaration, without spaces and without what is absent`() throws {
        let problem = Problem(type: "/problems/x", title: "X", status: 400, instance: "r")
        #expect(String(decoding: try JSONWriter.encode(problem), as: UTF8.self) == #"{"type":"/problems/x","title":"X","status":400,"instance":"r"}"#)
    }

    @Test func `What is written can be read`() throws {
        let value = Everything()
        let read = try JSONCoding.decoder().decode(Everything.self, from: JSONWriter.encode(value))
        #expect(read.quoted == value.quoted && read.integers == value.integers && read.large == value.large && read.doubles == value.doubles)
        #expect(read.uuid == value.uuid && read.id == value.id && read.day == value.day && read.bytes == value.bytes)
    }

    @Test func `Times are those of the contracts, to the nearest millisecond`() throws {
        var generator = SystemRandomNumberGenerator()
        var times = [0, 0.0004, 0.0006, 951_782_400, 1_330_473_599.9996, 4_107_542_400, 253_402_300_799, 253_402_300_799.9996, -1, -62_135_596_800, 1e12]
        times += (0..<2000).map { _ in Double(Int.random(in: 0..<253_402_300_799_000, using: &generator)) / 1000 }
        for time in times {
            let date = Date(timeIntervalSince1970: time)
            #expect(String(decoding: try JSONWriter.encode(date), as: UTF8.self) == "\"\(JSONCoding.text(date))\"")
        }
    }

    @Test func `Numbers that JSON does not have are refused`() {
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(throws: EncodingError.self) { try JSONWriter.encode([number]) }
        }
    }

    @Test func `Types that write out of order are written all the same`() throws {
        struct Crossing: Encodable {
            enum Key: String, CodingKey { case a, b, c, d }

            func encode(to encoder: any Encoder) throws {
                var object = encoder.container(keyedBy: Key.self)
                var list = object.nestedUnkeyedContainer(forKey: .a)
                try object.encode(1, forKey: .b)
                try list.encode("late")
                var inner = object.nestedContainer(keyedBy: Key.self, forKey: .c)
                try inner.encode(true, forKey: .d)
                try [1, 2].encode(to: object.superEncoder(forKey: .d))
            }
        }
        #expect(try agrees([Crossing()]))
        #expect(try agrees(["price": Decimal(string: "12.50")]))
    }

    @Test func `A type that writes nothing is an empty object`() throws {
        struct Silent: Encodable {
            func encode(to encoder: any Encoder) {}
        }
        #expect(try agrees([Silent()]))
    }
}
