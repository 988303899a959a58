internal import Identitovigilance
internal import SafeXML

extension AssertionPS {
    /// Has the assertion signed (insi-protocol 8.1).
    ///
    /// - Parameter signer: What signs for the holder.
    /// - Returns: The assertion to send.
    /// - Throws: What the signer throws.
    public func signed(by signer: any AssertionSigner) async throws -> SignedAssertion {
        let (unsigned, place) = canonical.unsigned()
        let reference = Self.reference(to: id, digest: SHA256.hash(unsigned))
        // Alone, the element declares its namespace; inside the signature it has it from there.
        let value = try await signer.sign(
            CanonicalElement.bytes("SignedInfo", namespace: AssertionVocabulary.signature.uri, [], reference)
        )
        let certificate = CanonicalElement.bytes("X509Certificate", [], [Base64.encode(signer.certificate)])
        let signature = CanonicalElement.bytes(
            "Signature",
            namespace: AssertionVocabulary.signature.uri,
            [],
            [
                CanonicalElement.bytes("SignedInfo", [], reference),
                CanonicalElement.bytes("SignatureValue", [], [Base64.encode(value)]),
                CanonicalElement.bytes("KeyInfo", [], [CanonicalElement.bytes("X509Data", [], [certificate])]),
            ]
        )
        let bytes = unsigned[..<place] + signature + unsigned[place...]
        return SignedAssertion(bytes: Array(bytes), id: id, issueInstant: issueInstant, nameID: nameID)
    }

    /// What `SignedInfo` holds.
    private static func reference(to id: String, digest: [UInt8]) -> [[UInt8]] {
        let transforms = [AssertionVocabulary.envelopedSignature, AssertionVocabulary.exclusiveForm]
        return [
            algorithm("CanonicalizationMethod", AssertionVocabulary.exclusiveForm),
            algorithm("SignatureMethod", AssertionVocabulary.rsaSHA256),
            CanonicalElement.bytes(
                "Reference",
                [("URI", "#" + id)],
                [
                    CanonicalElement.bytes("Transforms", [], transforms.map { algorithm("Transform", $0) }),
                    algorithm("DigestMethod", AssertionVocabulary.sha256),
                    CanonicalElement.bytes("DigestValue", [], [Base64.encode(digest)]),
                ]
            ),
        ]
    }

    private static func algorithm(_ element: String, _ uri: String) -> [UInt8] {
        CanonicalElement.bytes(element, [("Algorithm", uri)])
    }
}
