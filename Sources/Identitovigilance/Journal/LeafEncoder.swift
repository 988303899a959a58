/// An encoder that hands every leaf to a ``LeafCollector``; it knows the few types that acts are made of.
struct LeafEncoder: Encoder {
    let leaves: LeafCollector
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(LeafKeyedContainer<Key>(leaves: leaves, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        LeafUnkeyedContainer(leaves: leaves, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func at(_ key: any CodingKey) -> LeafEncoder { LeafEncoder(leaves: leaves, codingPath: codingPath + [key]) }
}

extension LeafEncoder: SingleValueEncodingContainer {
    func encodeNil() throws { leaves.add(codingPath, type: "null", text: "") }
    func encode(_ value: Bool) throws { leaves.add(codingPath, type: "bool", text: value ? "true" : "false") }
    func encode(_ value: String) throws { leaves.add(codingPath, type: "text", text: value) }
    func encode<Value: Encodable>(_ value: Value) throws {
        // The standard types encode themselves into a single-value container: without this, for ever.
        switch value {
        case let text as String: try encode(text)
        case let flag as Bool: try encode(flag)
        case let number as any BinaryInteger: leaves.add(codingPath, type: "integer", text: "\(number)")
        case is any BinaryFloatingPoint:
            throw EncodingError.invalidValue(
                value,
                EncodingError.Context(codingPath: codingPath, debugDescription: "Acts hold no floating-point number.")
            )
        default: try value.encode(to: self)
        }
    }
}

struct LeafKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let leaves: LeafCollector
    let codingPath: [any CodingKey]

    private func at(_ key: Key) -> LeafEncoder { LeafEncoder(leaves: leaves, codingPath: codingPath + [key]) }

    func encodeNil(forKey key: Key) throws { try at(key).encodeNil() }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try at(key).encode(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { at(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { at(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { LeafEncoder(leaves: leaves, codingPath: codingPath) }
    func superEncoder(forKey key: Key) -> any Encoder { at(key) }
}

struct LeafUnkeyedContainer: UnkeyedEncodingContainer {
    let leaves: LeafCollector
    let codingPath: [any CodingKey]
    var count = 0

    private mutating func next() -> LeafEncoder {
        defer { count += 1 }
        return LeafEncoder(leaves: leaves, codingPath: codingPath + [LeafIndex(intValue: count)])
    }

    mutating func encodeNil() throws { try next().encodeNil() }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try next().encode(value) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { next() }
}

private struct LeafIndex: CodingKey {
    let index: Int
    var stringValue: String { "#\(index)" }
    var intValue: Int? { index }

    init(intValue: Int) { index = intValue }
    init?(stringValue: String) { nil }
}
