/// A kind of file that is taken, and how its bytes and its name say so.
struct FileKind: Sendable, Equatable {
    let mediaType: String
    /// Endings that it may have, the usual one first.
    let endings: [String]
    /// As a person calls it.
    let words: String

    static let pdf = FileKind(mediaType: "application/pdf", endings: ["pdf"], words: "a PDF document")
    static let png = FileKind(mediaType: "image/png", endings: ["png"], words: "a PNG picture")
    static let jpeg = FileKind(mediaType: "image/jpeg", endings: ["jpg", "jpeg", "jpe"], words: "a JPEG picture")
    static let gif = FileKind(mediaType: "image/gif", endings: ["gif"], words: "a GIF picture")
    static let webp = FileKind(mediaType: "image/webp", endings: ["webp"], words: "a WebP picture")
    static let tiff = FileKind(mediaType: "image/tiff", endings: ["tif", "tiff"], words: "a TIFF picture")
    static let bmp = FileKind(mediaType: "image/bmp", endings: ["bmp"], words: "a bitmap picture")
    static let mp3 = FileKind(mediaType: "audio/mpeg", endings: ["mp3"], words: "an MP3 recording")
    static let wav = FileKind(mediaType: "audio/wav", endings: ["wav"], words: "a WAV recording")
    static let mp4 = FileKind(mediaType: "video/mp4", endings: ["mp4", "m4a", "m4v", "mov", "heic", "3gp"], words: "a film or recording")
    static let rtf = FileKind(mediaType: "application/rtf", endings: ["rtf", "doc"], words: "a rich text document")
    static let zip = FileKind(mediaType: "application/zip", endings: ["zip"], words: "a ZIP archive")
    static let text = FileKind(mediaType: "text/plain", endings: ["txt", "csv", "tsv", "md", "log", "eml", "ics", "json"], words: "plain text")

    private static let openXML = "application/vnd.openxmlformats-officedocument"
    static let docx = FileKind(mediaType: "\(openXML).wordprocessingml.document", endings: ["docx"], words: "a Word document")
    static let xlsx = FileKind(mediaType: "\(openXML).spreadsheetml.sheet", endings: ["xlsx"], words: "an Excel workbook")
    static let pptx = FileKind(mediaType: "\(openXML).presentationml.presentation", endings: ["pptx"], words: "a PowerPoint presentation")

    private static let openDocument = "application/vnd.oasis.opendocument"
    static let odt = FileKind(mediaType: "\(openDocument).text", endings: ["odt"], words: "an OpenDocument text")
    static let ods = FileKind(mediaType: "\(openDocument).spreadsheet", endings: ["ods"], words: "an OpenDocument spreadsheet")
    static let odp = FileKind(mediaType: "\(openDocument).presentation", endings: ["odp"], words: "an OpenDocument presentation")

    /// What Microsoft's programs wrote until 2007; they share a container, so that only the name tells them apart.
    static let doc = FileKind(mediaType: "application/msword", endings: ["doc", "dot"], words: "a Word document")
    static let xls = FileKind(mediaType: "application/vnd.ms-excel", endings: ["xls"], words: "an Excel workbook")
    static let ppt = FileKind(mediaType: "application/vnd.ms-powerpoint", endings: ["ppt", "pps"], words: "a PowerPoint presentation")
    static let msg = FileKind(mediaType: "application/vnd.ms-outlook", endings: ["msg"], words: "an Outlook message")

    static let openXMLKinds = [docx, xlsx, pptx]
    static let openDocumentKinds = [odt, ods, odp]
    static let oldOfficeKinds = [doc, xls, ppt, msg]
}
