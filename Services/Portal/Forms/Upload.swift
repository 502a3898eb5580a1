import Hummingbird
import NIOCore
import ServiceKit

/// A submitted form with files in it: its fields, which the page puts first, and then the files, one after the other, as they arrive.
final class Upload {
    /// The most bytes of a field that is not a file.
    private static let longestField = 1 << 16

    let form: Form
    private let reader: MultipartReader?
    private var next: MultipartHeader?

    /// Reads the fields before the first file. A form that came without files, as one that was kept through a sign-in, has none.
    init(_ request: Request) async throws {
        guard let reader = MultipartReader(request) else {
            self.reader = nil
            self.form = try await FormReader(limit: PageRouter.standardLimit).read(request)
            return
        }
        self.reader = reader
        var fields: [Form.Field] = []
        while let part = try await reader.nextPart() {
            if part.fileName != nil {
                self.next = part
                break
            }
            guard fields.count < 100 else { throw ProblemError.badRequest("The form has too many fields.") }
            fields.append(Form.Field(name: part.name, value: try await reader.text(limit: Upload.longestField)))
        }
        self.form = Form(fields: fields)
    }

    /// The name of the next file that somebody chose; a field where none was chosen comes as a file without name.
    func nextFile() async throws -> String? {
        guard let reader else { return nil }
        while true {
            let part: MultipartHeader?
            if let waiting = next { (part, next) = (waiting, nil) } else { part = try await reader.nextPart() }
            guard let part else { return nil }
            if let name = part.fileName, !name.isEmpty { return name }
        }
    }

    /// The next bytes of that file; nil at its end.
    func nextPiece() async throws -> ByteBuffer? {
        try await reader?.nextPiece()
    }
}
