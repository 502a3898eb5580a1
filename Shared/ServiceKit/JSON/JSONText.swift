/// The bytes so far, and what is open in them.
struct JSONText {
    enum Part {
        case nothing, object, list, scalar
    }

    private struct Level {
        var part = Part.nothing
        /// A comma must come before the next element.
        var hasElements = false
    }

    private(set) var bytes: [UInt8] = []
    /// The values that are being encoded, the outermost first, and what each turned out to be.
    private var levels: [Level] = []
    private(set) var isUnsupported = false

    init() {
        bytes.reserveCapacity(4096)
        levels.reserveCapacity(16)
    }

    mutating func unsupported() {
        isUnsupported = true
    }

    /// Begins a value whose kind is not known yet.
    /// - Returns: its depth, which every later call about it must name.
    mutating func open() -> Int {
        levels.append(Level())
        return levels.count
    }

    mutating func close() {
        switch levels.removeLast().part {
        case .object: bytes.append(UInt8(ascii: "}"))
        case .list: bytes.append(UInt8(ascii: "]"))
        case .nothing: unsupported()
        case .scalar: break
        }
    }

    /// The value at `depth` is an object, a list or neither; to say the same again changes nothing.
    mutating func become(_ part: Part, depth: Int) {
        guard depth == levels.count, levels[depth - 1].part == .nothing || levels[depth - 1].part == part else { return unsupported() }
        guard levels[depth - 1].part == .nothing else { return }
        levels[depth - 1].part = part
        if part == .object { bytes.append(UInt8(ascii: "{")) }
        if part == .list { bytes.append(UInt8(ascii: "[")) }
    }

    mutating func element(depth: Int) {
        guard depth == levels.count else { return unsupported() }
        if levels[depth - 1].hasElements { bytes.append(UInt8(ascii: ",")) } else { levels[depth - 1].hasElements = true }
    }

    mutating func member(_ name: String, depth: Int) {
        element(depth: depth)
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: more)
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }
}
