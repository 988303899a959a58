/// Texts as a C program has them: one run of bytes, and where each text begins.
struct UTF8Texts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init(_ texts: [String]) {
        for text in texts {
            bytes += text.utf8
            ends.append(bytes.count)
        }
    }

    /// Calls a function with the bytes of each text.
    ///
    /// - Parameter body: The function.
    func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        unsafe bytes.withUnsafeBufferPointer { all in
            var start = 0
            for end in ends {
                unsafe body(UnsafeBufferPointer(rebasing: all[start..<end]))
                start = end
            }
        }
    }
}
