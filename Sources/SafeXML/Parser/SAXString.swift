internal import CLibXML2

/// A string that libxml2 lends during a callback; where it gives none, it is empty.
@unsafe
struct SAXString {
    let bytes: UnsafeBufferPointer<UInt8>

    /// A string that ends with a null byte.
    init(_ start: UnsafePointer<UInt8>?) {
        unsafe bytes = UnsafeBufferPointer(start: start, count: start.map { unsafe CLibXML2Length($0) } ?? 0)
    }

    /// A string given by its start and its end.
    init(from start: UnsafePointer<UInt8>?, to end: UnsafePointer<UInt8>?) {
        guard let start = unsafe start, let end = unsafe end else {
            unsafe bytes = UnsafeBufferPointer(start: nil, count: 0)
            return
        }
        unsafe bytes = UnsafeBufferPointer(start: start, count: end - start)
    }

    /// A copy, nil when it is not UTF-8.
    var string: String? { unsafe String(validating: bytes, as: UTF8.self) }
}
