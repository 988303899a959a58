public import INSi

extension WireEra {
    /// Writes an answer as INSi wrote it at that time: for the tests of other software.
    ///
    /// - Parameter reply: The answer.
    /// - Returns: The envelope; nothing when a value holds a character that XML can't carry.
    public func envelope(of reply: INSiReply) -> [UInt8]? { ReplyEncoder(form: form).encode(.insi(reply)) }
}
