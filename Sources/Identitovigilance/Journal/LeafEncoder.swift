/// An encoder that hands every leaf to a ``LeafCollector``; it knows the few types that acts are made of.
struct LeafEncoder: Encoder {
    let leaves: LeafCollector
    /// Where the value stands, as ``CanonicalBytes/append(_:to:)`` writes each key.
    let path: [UInt8]
    /// Nothing: an error would show it, and the path is kept in the form in which it is digested.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(LeafKeyedContainer<Key>(parent: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { LeafUnkeyedContainer(parent: self) }
    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func at(_ key: String) -> LeafEncoder {
        var path = path
        path.reserveCapacity(path.count + key.utf8.count + 3)
        CanonicalBytes.append(key, to: &path)
        return LeafEncoder(leaves: leaves, path: path)
    }

    private func add(_ type: String, _ text: String) { leaves.add(path, type: type, text: text) }

    private func refuse(_ value: some BinaryFloatingPoint) throws -> Never {
        let reason = "Acts hold no floating-point number."
        throw EncodingError.invalidValue(value, EncodingError.Context(codingPath: [], debugDescription: reason))
    }
}

// One method for each standard type: these encode themselves by the method of their own type, so that the generic one would
// never end, and it would have to ask each value what it is.
extension LeafEncoder: SingleValueEncodingContainer {
    func encodeNil() { add("null", "") }
    func encode(_ value: Bool) { add("bool", value ? "true" : "false") }
    func encode(_ value: String) { add("text", value) }
    func encode(_ value: Int) { add("integer", String(value)) }
    func encode(_ value: Int8) { add("integer", String(value)) }
    func encode(_ value: Int16) { add("integer", String(value)) }
    func encode(_ value: Int32) { add("integer", String(value)) }
    func encode(_ value: Int64) { add("integer", String(value)) }
    func encode(_ value: UInt) { add("integer", String(value)) }
    func encode(_ value: UInt8) { add("integer", String(value)) }
    func encode(_ value: UInt16) { add("integer", String(value)) }
    func encode(_ value: UInt32) { add("integer", String(value)) }
    func encode(_ value: UInt64) { add("integer", String(value)) }
    func encode(_ value: Double) throws { try refuse(value) }
    func encode(_ value: Float) throws { try refuse(value) }
    func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: self) }
}

struct LeafKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let parent: LeafEncoder
    var codingPath: [any CodingKey] { [] }

    private func at(_ key: Key) -> LeafEncoder { parent.at(key.stringValue) }

    func encodeNil(forKey key: Key) { at(key).encodeNil() }
    func encode(_ value: Bool, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: String, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Int, forKey key: Key) { at(key).encode(value) }
    func encode(_ value: Int64, forKey key: Key) { at(key).encode(value) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try value.encode(to: at(key)) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { at(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { at(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { parent }
    func superEncoder(forKey key: Key) -> any Encoder { at(key) }
}

struct LeafUnkeyedContainer: UnkeyedEncodingContainer {
    let parent: LeafEncoder
    var codingPath: [any CodingKey] { [] }
    var count = 0

    private mutating func next() -> LeafEncoder {
        defer { count += 1 }
        return parent.at("#\(count)")
    }

    mutating func encodeNil() { next().encodeNil() }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: next()) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { next() }
}
