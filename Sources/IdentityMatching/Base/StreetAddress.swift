/// The number and the street of an address, as places among the bytes of the base's addresses.
struct StreetAddress {
    /// The digits that the address begins with; empty when it begins otherwise.
    let number: Range<Int>

    /// What follows the number.
    let street: Range<Int>

    init(_ address: UInt32, _ base: PatientBase) {
        let whole = base.addresses.range(of: address)
        let bytes = base.addresses.bytes
        var end = whole.lowerBound
        while end < whole.upperBound, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") { end += 1 }
        number = whole.lowerBound..<end
        while end < whole.upperBound, bytes[end] == UInt8(ascii: " ") { end += 1 }
        street = end..<whole.upperBound
    }
}
