import Foundation

/// What a Swift type is in JSON, in words for a field error.
enum JSONKind {
    static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type, is Date.Type, is UUID.Type, is Data.Type: "a text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is [Any].Type: "a list"
        case is [String: Any].Type: "an object"
        default: "of another type"
        }
    }
}
