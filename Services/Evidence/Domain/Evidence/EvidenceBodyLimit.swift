/// A content at all its limits at once, every character escaped, is about 7 MB; nobody writes that much by hand.
enum EvidenceBodyLimit {
    static let bytes = 4 << 20
}
