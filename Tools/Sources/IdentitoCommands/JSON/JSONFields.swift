internal import Identitovigilance

/// The members of a JSON object, read by name; a member nobody read is refused, never ignored.
struct JSONFields {
    private let members: [String: JSONValue]
    private var unread: Set<String>

    init(_ value: JSONValue, _ name: String = "objet") throws(InputError) {
        guard case .object(let members) = value else { throw Self.invalid("\(name) : un objet est attendu") }
        self.members = members
        unread = Set(members.keys)
    }

    /// The value of a member; nothing when it is absent or null.
    mutating func value(_ key: String) -> JSONValue? {
        unread.remove(key)
        guard let value = members[key], value != .null else { return nil }
        return value
    }

    mutating func required(_ key: String) throws(InputError) -> JSONValue {
        guard let value = value(key) else { throw Self.invalid("clé absente : \(key)") }
        return value
    }

    mutating func string(_ key: String) throws(InputError) -> String? {
        guard let value = value(key) else { return nil }
        guard case .string(let text) = value else { throw Self.invalid("\(key) : un texte est attendu") }
        return text
    }

    mutating func requiredString(_ key: String) throws(InputError) -> String {
        guard let text = try string(key) else { throw Self.invalid("clé absente : \(key)") }
        return text
    }

    /// A whole number between two bounds.
    mutating func integer(_ key: String, in bounds: ClosedRange<Int>) throws(InputError) -> Int? {
        guard let value = value(key) else { return nil }
        guard case .number(let number) = value, let whole = Int(exactly: number), bounds.contains(whole) else {
            throw Self.invalid("\(key) : un entier de \(bounds.lowerBound) à \(bounds.upperBound) est attendu")
        }
        return whole
    }

    mutating func requiredBool(_ key: String) throws(InputError) -> Bool {
        guard case .bool(let flag)? = value(key) else { throw Self.invalid("\(key) : un booléen est attendu") }
        return flag
    }

    mutating func object(_ key: String) throws(InputError) -> JSONFields? {
        guard let value = value(key) else { return nil }
        return try JSONFields(value, key)
    }

    mutating func requiredObject(_ key: String) throws(InputError) -> JSONFields {
        try JSONFields(try required(key), key)
    }

    mutating func array(_ key: String) throws(InputError) -> [JSONValue]? {
        guard let value = value(key) else { return nil }
        guard case .array(let items) = value else { throw Self.invalid("\(key) : un tableau est attendu") }
        return items
    }

    /// A text that must be one of the raw values of a type.
    mutating func choice<Choice: RawRepresentable<String>>(
        _ key: String,
        of type: Choice.Type
    ) throws(InputError) -> Choice {
        guard let choice = Choice(rawValue: try requiredString(key)) else {
            throw Self.invalid("\(key) : valeur non admise")
        }
        return choice
    }

    /// A text that, when it is there, must be one of the raw values of a type.
    mutating func optionalChoice<Choice: RawRepresentable<String>>(
        _ key: String,
        of type: Choice.Type
    ) throws(InputError) -> Choice? {
        guard let text = try string(key) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw Self.invalid("\(key) : valeur non admise") }
        return choice
    }

    /// The first key that nobody read, for a message that tells its line.
    var unreadKey: String? { unread.min() }

    /// Ends the reading: whatever was not read is not in the contract.
    ///
    /// The name of an unknown key may hold anything, so it is not repeated.
    func finish() throws(InputError) {
        guard unread.isEmpty else { throw Self.invalid("clé inconnue") }
    }

    static func invalid(_ detail: String) -> InputError { InputError(.entreeInvalide, detail: detail) }
}
