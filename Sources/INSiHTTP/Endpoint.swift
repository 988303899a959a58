#if HTTPTransport
/// An address that a request may be sent to: a scheme, a host, perhaps a port, and a path, in plain ASCII.
///
/// It accepts less than the URL standards do: what a parser could read in two ways is refused.
struct Endpoint: Hashable {
    let text: String
    let usesTLS: Bool

    init?(_ text: String) {
        guard text.utf8.allSatisfy(Self.isURLByte), let (usesTLS, rest) = Self.scheme(of: text),
            let slash = rest.firstIndex(of: "/"), let host = Self.host(ofAuthority: rest[..<slash]),
            // What a health record says must not cross a network in clear.
            usesTLS || Self.isLoopback(host)
        else { return nil }
        self.text = text
        self.usesTLS = usesTLS
    }

    private static func scheme(of text: String) -> (usesTLS: Bool, rest: Substring)? {
        if text.hasPrefix("https://") { return (true, text.dropFirst(8)) }
        if text.hasPrefix("http://") { return (false, text.dropFirst(7)) }
        return nil
    }

    /// The host of `host`, `host:port`, `[address]` or `[address]:port`, brackets kept.
    private static func host(ofAuthority authority: Substring) -> Substring? {
        var host = authority
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[...end]
            guard host.dropFirst().dropLast().utf8.allSatisfy({ isHexDigit($0) || $0 == colon || $0 == dot }),
                host.utf8.contains(colon)
            else { return nil }
        } else if let separator = authority.firstIndex(of: ":") {
            host = authority[..<separator]
        }
        if !host.hasPrefix("[") {
            guard !host.isEmpty, host.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == dash || $0 == dot }) else {
                return nil
            }
        }
        let port = authority[host.endIndex...]
        return port.isEmpty || isPort(port) ? host : nil
    }

    private static func isPort(_ text: Substring) -> Bool {
        let digits = text.dropFirst()
        guard text.first == ":", digits.utf8.allSatisfy(isDigit), let port = UInt16(digits) else { return false }
        return port > 0
    }

    private static func isLoopback(_ host: Substring) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        // Each part is checked: `127.example.org` begins like a loopback address too.
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { $0.utf8.allSatisfy(isDigit) && UInt8($0) != nil }
    }

    private static let (colon, dot, dash) = (UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"))

    /// Visible ASCII without the characters that must be escaped in a URL, nor `#`, `@` and `\`.
    private static func isURLByte(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !##""#<>@\^`{|}"##.utf8.contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
#endif
