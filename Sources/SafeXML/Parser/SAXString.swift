internal import CLibXML2

/// A string that libxml2 lends during a callback.
@unsafe
struct SAXString {
    let bytes: UnsafeBufferPointer<UInt8>?

    /// A string that ends with a null byte.
    init(_ start: UnsafePointer<UInt8>?) {
        unsafe bytes = start.map { start in
            unsafe UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start)))
        }
    }

    /// A string given by its start and its end.
    init(from start: UnsafePointer<UInt8>?, to end: UnsafePointer<UInt8>?) {
        guard let start = unsafe start, let end = unsafe end else {
            unsafe bytes = nil
            return
        }
        unsafe bytes = UnsafeBufferPointer(start: start, count: end - start)
    }

    /// A copy, nil without a string or when it is not UTF-8.
    var string: String? {
        unsafe bytes.flatMap { bytes in
            // Nearly every one is ASCII, which needs no validation.
            unsafe bytes.allSatisfy { $0 < 0x80 }
                ? unsafe String(decoding: bytes, as: UTF8.self) : unsafe String(validating: bytes, as: UTF8.self)
        }
    }

    /// A copy, empty when libxml2 gave no string.
    func copy() throws(XMLError) -> String {
        guard unsafe bytes != nil else { return "" }
        guard let string = unsafe string else { throw XMLError(.malformed) }
        return string
    }
}
