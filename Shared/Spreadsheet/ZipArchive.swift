import CLibZip
import Foundation

/// The parts of a ZIP in memory, read with libzip within limits: no part, and not all of them together, may grow beyond them, whatever their headers say.
final class ZipArchive {
    static let mostParts = 2_000
    static let largestPart = 64 << 20
    static let largestTotal = 96 << 20
    /// Text of sheets packs to a tenth or a twentieth; a bomb to a thousandth.
    static let highestRatio = 200

    private let archive: OpaquePointer
    private let size: Int
    private var total = 0

    /// - Parameter data: must stay as it is while the archive is in use: a copy is kept.
    init(_ data: Data) throws(SpreadsheetUnreadable) {
        let size = data.count
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 1)
        data.copyBytes(to: UnsafeMutableRawBufferPointer(start: copy, count: size))
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip frees its copy with free(): what allocate made is malloc's.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(size), 1, &error) else { throw .notExcel }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .notExcel
        }
        self.archive = archive
        self.size = size
        guard zip_get_num_entries(archive, 0) <= ZipArchive.mostParts else { throw .tooLarge }
    }

    deinit { zip_discard(archive) }

    /// The part's bytes; nil where there is none of that name.
    func part(_ name: String) throws(SpreadsheetUnreadable) -> Data? {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat(archive, name, 0, &status) == 0 else { return nil }
        guard status.encryption_method == 0 else { throw .encrypted }
        // A header may claim anything.
        guard status.comp_size <= zip_uint64_t(size) else { throw .malformed }
        let allowed = min(ZipArchive.largestPart, max(1 << 20, Int(status.comp_size) * ZipArchive.highestRatio), ZipArchive.largestTotal - total)
        guard status.size <= zip_uint64_t(allowed) else { throw .tooLarge }
        guard let file = zip_fopen(archive, name, 0) else { throw .notExcel }
        defer { zip_fclose(file) }
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            guard count >= 0 else { throw .notExcel }
            guard count > 0 else { break }
            data.append(contentsOf: buffer[..<Int(count)])
            guard data.count <= allowed else { throw .tooLarge }
        }
        total += data.count
        return data
    }
}
