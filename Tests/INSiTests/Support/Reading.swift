import INSi
import Identitovigilance
import SafeXML
import Testing

/// The result that a message holds.
func result(_ bytes: [UInt8]) throws -> INSiResultat {
    guard case .resultat(let resultat) = try ReplyDecoder.decode(bytes) else { throw Unexpected() }
    return resultat
}

/// The result that a message holds.
func result(_ message: String) throws -> INSiResultat { try result(Array(message.utf8)) }

/// The person that a message holds.
func personne(_ message: String) throws -> PersonneTrouvee {
    try #require(try result(message).individu)
}

/// The fault that a message holds.
func decodedFault(_ bytes: [UInt8]) throws -> INSiFaute {
    guard case .faute(let faute) = try ReplyDecoder.decode(bytes) else { throw Unexpected() }
    return faute
}

/// A message of the other kind.
struct Unexpected: Error {}

/// Why a message is refused, nil when it is accepted.
func refusal(_ bytes: [UInt8]) -> INSiMessageError? {
    do throws(INSiMessageError) {
        _ = try ReplyDecoder.decode(bytes)
        return nil
    } catch {
        return error
    }
}

/// The elements below another, each as `prefix-free/path=text`, in document order; only those without children.
func leaves(_ element: XMLElement, path: String = "") -> [String] {
    let here = path + "/" + element.name.local
    guard !element.elements.isEmpty else { return ["\(here)=\(element.text)"] }
    return element.elements.flatMap { leaves($0, path: here) }
}
