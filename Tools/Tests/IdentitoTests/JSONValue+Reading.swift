@testable import IdentitoCommands

extension JSONValue {
    /// The member of an object along a path of keys; nothing when one is absent.
    subscript(_ path: String...) -> JSONValue? {
        var value = self
        for key in path {
            guard case .object(let members) = value, let member = members[key] else { return nil }
            value = member
        }
        return value
    }

    /// The text of a member; nothing when it is absent, null or of another type.
    func text(_ path: String...) -> String? {
        var value: JSONValue? = self
        for key in path { value = value?[key] }
        if case .string(let text)? = value { return text }
        return nil
    }

    /// The code of `erreur`.
    var erreur: String? { text("erreur", "code") }
}
