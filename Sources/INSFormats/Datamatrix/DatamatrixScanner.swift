internal import Identitovigilance

/// Cuts the text of a Datamatrix INS into its blocks.
struct DatamatrixScanner {
    private let bytes: [UInt8]
    private var position: Int

    /// The longest text read; a right one has 291 characters at most.
    private static let maximumLength = 1024

    /// Passes the prefix of a scanner and the header.
    init(_ octets: [UInt8], _ reception: inout Reception) throws(FormatError) {
        guard octets.count <= Self.maximumLength else { throw FormatError(.formatTropGrand) }
        var bytes = octets
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) || $0 == DatamatrixField.separator }) else {
            throw FormatError(.formatNonReconnu)
        }
        self.bytes = Self.withRealSeparators(bytes, &reception)
        position = 0
        if skip("]d1") { reception.warn(.ecritureToleree, at: "]d1") }
        if skip(DatamatrixField.header) { return }
        // Samples with a letter O too many were seen (1.8).
        let reserved = DatamatrixField.header.dropFirst(4)
        if skip("ISO01" + reserved) || skip("ISO01" + reserved.dropFirst()) {
            reception.warn(.ecritureToleree, at: "IS01")
            return
        }
        guard skip("IS") else { throw FormatError(.formatNonReconnu, at: "IS01") }
        throw FormatError(.versionDeFormat, at: "IS01")
    }

    /// The next block that the format knows, or nothing at the end.
    mutating func next(_ reception: inout Reception) throws(FormatError) -> (field: DatamatrixField, value: String)? {
        while position < bytes.count {
            if bytes[position] == DatamatrixField.separator {
                reception.warn(.ecritureToleree, at: "GS")
                position += 1
                continue
            }
            guard let field = field(at: position) else {
                try skipUnknown(&reception)
                continue
            }
            position += 2
            return (field, try value(of: field, &reception))
        }
        return nil
    }

    private mutating func value(of field: DatamatrixField, _ reception: inout Reception) throws(FormatError) -> String {
        let start = position
        let limit = min(bytes.count, start + field.lengths.upperBound)
        while position < limit {
            if bytes[position] == DatamatrixField.separator { break }
            if field.isVariable, self.field(at: position) != nil { break }
            position += 1
        }
        let value = String(decoding: bytes[start..<position], as: UTF8.self)
        guard field.lengths.contains(value.utf8.count) else { throw FormatError(.champInvalide, at: field.rawValue) }
        guard position < bytes.count else { return value }
        if bytes[position] == DatamatrixField.separator {
            // After a fixed block or a full one there should be none: `next` tells it.
            if needsSeparator(field, after: value), position + 1 < bytes.count { position += 1 }
        } else if needsSeparator(field, after: value) {
            reception.warn(.ecritureToleree, at: "GS")
        } else if self.field(at: position) == nil, !hasUnknownIdentifier(at: position) {
            throw FormatError(.champInvalide, at: field.rawValue)
        }
        return value
    }

    private func needsSeparator(_ field: DatamatrixField, after value: String) -> Bool {
        field.isVariable && value.utf8.count < field.lengths.upperBound
    }

    /// Passes a block that the format does not have: a capital and a digit, then anything up to a separator or a known block.
    private mutating func skipUnknown(_ reception: inout Reception) throws(FormatError) {
        let start = position
        guard hasUnknownIdentifier(at: start) else { throw FormatError(.champInvalide, at: "caractère \(start + 1)") }
        position += 2
        while position < bytes.count, bytes[position] != DatamatrixField.separator, field(at: position) == nil {
            position += 1
        }
        if position < bytes.count, bytes[position] == DatamatrixField.separator { position += 1 }
        reception.warn(.champIgnore, at: "caractère \(start + 1)")
    }

    private func field(at index: Int) -> DatamatrixField? {
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "S") else { return nil }
        return DatamatrixField(rawValue: String(decoding: bytes[index...(index + 1)], as: UTF8.self))
    }

    private func hasUnknownIdentifier(at index: Int) -> Bool {
        guard index + 1 < bytes.count, field(at: index) == nil else { return false }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index]) && DateDigits.isDigit(bytes[index + 1])
    }

    private mutating func skip(_ text: some StringProtocol) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// Turns the four characters `<GS>` into the separator.
    private static func withRealSeparators(_ bytes: [UInt8], _ reception: inout Reception) -> [UInt8] {
        let literal = Array("<GS>".utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: literal) {
                result.append(DatamatrixField.separator)
                index += literal.count
                reception.warn(.ecritureToleree, at: "<GS>")
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
