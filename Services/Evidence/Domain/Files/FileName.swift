import Foundation

/// A file's name as a person gave it, made fit to be shown and to be offered for saving: no folders, no control characters, no marks that turn the
/// direction of writing (which can make `exe` look like `pdf`).
struct FileName: Sendable, Equatable {
    let text: String

    static let longest = 150

    init(_ given: String) {
        let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let scalars = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        var name = String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: ".")))
        if name.isEmpty { name = "file" }
        self.text = FileName.shortened(name)
    }

    /// In lower case, without the dot; empty where there is none.
    var ending: String { FileName.split(text).ending.lowercased() }

    /// The name with an ending, where it had none.
    func ending(_ ending: String) -> FileName {
        self.ending.isEmpty ? FileName("\(text).\(ending)") : self
    }

    /// What follows the last dot, where it looks like an ending: short, letters and digits.
    private static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        let ending = name[name.index(after: dot)...]
        guard (1...8).contains(ending.count), ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return (name, "") }
        return (String(name[..<dot]), String(ending))
    }

    private static func shortened(_ name: String) -> String {
        guard name.count > longest else { return name }
        let (stem, ending) = split(name)
        return ending.isEmpty ? String(name.prefix(longest)) : "\(stem.prefix(longest - ending.count - 1)).\(ending)"
    }
}
