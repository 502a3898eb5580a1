/// Names and labels as the text format allows them.
enum PrometheusName {
    static func plain(_ label: String) -> String {
        var name = ""
        for scalar in label.unicodeScalars {
            let isAllowed = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == ":")
            name.unicodeScalars.append(isAllowed ? scalar : "_")
        }
        return name.first.map { $0.isNumber } ?? true ? "_" + name : name
    }

    static func counter(_ label: String) -> String { suffixed(label, "_total") }
    static func seconds(_ label: String) -> String { suffixed(label, "_seconds") }

    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.map { "\(plain($0.0).replacing(":", with: "_"))=\"\(escaped($0.1))\"" }.joined(separator: ",")
    }

    static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func suffixed(_ label: String, _ suffix: String) -> String {
        let name = plain(label)
        return name.hasSuffix(suffix) ? name : name + suffix
    }
}
