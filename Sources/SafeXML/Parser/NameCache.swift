/// Knows again the names that libxml2 hands over, so that each is copied and checked once or little more.
///
/// libxml2 keeps every name and namespace of a document once, in a dictionary that lives as long as the parser: the same
/// address is the same name. The cache has a fixed size; a name that another has driven out of it is only copied again,
/// which costs no more than the document that repeats it. A namespace is named by elements that do not repeat it, so each
/// is copied only once.
struct NameCache {
    private var slots: [Slot] = Array(repeating: Slot(), count: 64)
    /// The namespaces that came first; a message has no others.
    private var namespaces: [(address: UInt, place: Int)] = []
    private var otherNamespaces: [UInt: Int] = [:]

    init() { namespaces.reserveCapacity(8) }

    private struct Slot {
        // No string of the dictionary begins there: an empty slot is nobody's.
        var local = UInt.max
        var namespace: UInt = 0
        var place = 0
    }

    /// The place of a name that was kept, by the addresses of its parts; that of no namespace is 0.
    func place(local: UInt, namespace: UInt) -> Int? {
        let slot = slots[Self.slot(local, namespace)]
        return slot.local == local && slot.namespace == namespace ? slot.place : nil
    }

    mutating func keep(_ place: Int, local: UInt, namespace: UInt) {
        slots[Self.slot(local, namespace)] = Slot(local: local, namespace: namespace, place: place)
    }

    /// The place of a namespace that was kept, by its address.
    func place(ofNamespace address: UInt) -> Int? {
        for namespace in namespaces where namespace.address == address { return namespace.place }
        return otherNamespaces.isEmpty ? nil : otherNamespaces[address]
    }

    mutating func keep(_ place: Int, ofNamespace address: UInt) {
        if namespaces.count < 16 { namespaces.append((address, place)) } else { otherNamespaces[address] = place }
    }

    /// Names lie one after the other in the dictionary, a few bytes apart.
    private static func slot(_ local: UInt, _ namespace: UInt) -> Int {
        Int(truncatingIfNeeded: ((local &+ namespace) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
}
