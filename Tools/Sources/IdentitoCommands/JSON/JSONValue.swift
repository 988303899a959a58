import Foundation

/// A JSON value whose types are kept apart: what a line holds, before it means anything.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads one JSON document as Foundation does, which is not as strict as RFC 8259: see ``JSONPlaces``.
    init(decoding text: String) throws(InputError) {
        do { self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) } catch {
            throw InputError(.entreeInvalide, detail: "le texte n'est pas du JSON")
        }
    }

    /// Reads one JSON document, strictly.
    init(parsing text: String) throws(InputError) {
        self = try JSONValue(decoding: text)
        let places = JSONPlaces(text)
        // Of two members of one name, the decoder would keep one.
        guard places.duplicate == nil else { throw InputError(.entreeInvalide, detail: "clé répétée") }
        guard !places.hasTrailingComma else { throw InputError(.entreeInvalide, detail: "virgule en trop") }
    }

    /// The value as one line of JSON with sorted keys.
    var line: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A JSON value always encodes: its numbers come from JSON or are counts.
        guard let data = try? encoder.encode(self) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    /// A text, or null when there is none.
    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension JSONValue: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}
