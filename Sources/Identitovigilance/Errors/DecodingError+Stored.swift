extension DecodingError {
    /// A value that this library never writes was met while reading; its text is not repeated.
    static func notStored(by decoder: any Decoder) -> DecodingError {
        .dataCorrupted(
            Context(codingPath: decoder.codingPath, debugDescription: "The value is not one this library stores.")
        )
    }
}
