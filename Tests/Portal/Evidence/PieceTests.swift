import Testing

@testable import Portal

@Suite struct PieceTests {
    @Test(
        arguments: [
            ("", ""), ("", "New words"), ("Old words", ""), ("The same", "The same"), ("one two  three", "one 2  three\nfour"), ("a b c d", "d c b a"),
            ("Naïve café", "Café naïve"),
        ])
    func `The kept and added pieces are the new text, the kept and removed ones the old`(old: String, new: String) {
        let pieces = Piece.between(old, new)
        #expect(pieces.filter { !$0.removed }.map(\.text).joined() == new)
        #expect(pieces.filter { !$0.added }.map(\.text).joined() == old)
    }

    @Test func `Neighbours with the same fate are one piece`() {
        #expect(Piece.between("a b c", "a x c") == [Piece(kept: "a "), Piece(removed: "b"), Piece(added: "x"), Piece(kept: " c")])
    }
}
