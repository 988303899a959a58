#if OpenSSL
internal import INSi
internal import SafeXML

/// A request whose assertion is in its place, with its one signature in it; a search by card has the unsigned assertion
/// of the card after it, and nothing else has a second one.
///
/// Everything that a signature-wrapping attack needs a second one of is refused here: what is checked, what is signed
/// and what is read are then the same element.
struct SignedEnvelope {
    let id: String
    let signature: XMLElement

    /// The assertion of the carte Vitale, in a search by card.
    let vitale: XMLElement?

    private let bytes: [UInt8]

    private static let assertionName = AssertionVocabulary.saml.expanded("Assertion")
    private static let signatureName = AssertionVocabulary.signature.expanded("Signature")
    private static let signedInfoName = AssertionVocabulary.signature.expanded("SignedInfo")

    init(_ bytes: [UInt8]) throws(SecurityError) {
        guard let envelope = try? SOAPBody.envelope(of: bytes) else { throw SecurityError(.assertionInvalide) }
        let all = Self.descendants(of: envelope)
        let expected = Self.isCardSearch(envelope) ? 2 : 1
        switch all.count(where: { $0.name == Self.assertionName }) {
        case 0: throw SecurityError(.assertionAbsente)
        case expected: break
        case ..<expected: throw SecurityError(.assertionVitaleAbsente)
        default: throw SecurityError(.assertionMultiple)
        }
        let security = INSiNamespace.security
        // Counted over the whole document: a second header, empty or elsewhere, is not passed over.
        guard all.count(where: { $0.name == security.expanded("Security") }) == 1,
            let header = try? envelope.required("Header", in: INSiNamespace.soap),
            let place = try? header.required("Security", in: security),
            place.elements.map(\.name) == Array(repeating: Self.assertionName, count: expected)
        else { throw SecurityError(.assertionMalPlacee) }
        guard all.count(where: { $0.name == Self.signatureName || $0.name == Self.signedInfoName }) <= 2 else {
            throw SecurityError(.signatureMultiple)
        }
        let assertion = place.elements[0]
        guard let signature = assertion.first(named: Self.signatureName),
            signature.elements(named: Self.signedInfoName).count == 1
        else { throw SecurityError(.assertionNonSignee) }
        for element in place.elements {
            guard let id = element.attribute("ID"), !id.isEmpty else { throw SecurityError(.assertionInvalide) }
            guard all.count(where: { Self.hasIdentifier($0, id) }) == 1 else {
                throw SecurityError(.identifiantDuplique)
            }
        }
        id = assertion.attribute("ID") ?? ""
        vitale = place.elements.dropFirst().first
        (self.bytes, self.signature) = (bytes, signature)
    }

    /// The bytes that the digest is about.
    ///
    /// A comment is not signed: one in a value could hide a part of it from a careless reader.
    func canonicalAssertion() throws(SecurityError) -> [UInt8] {
        let form = try canonicalForm(of: Self.assertionName, id: id, omitting: Self.signatureName)
        let commented = try canonicalForm(of: Self.assertionName, id: id, keepsComments: true)
        let whole = try canonicalForm(of: Self.assertionName, id: id)
        guard commented == whole else { throw SecurityError(.assertionInvalide) }
        return form
    }

    /// The bytes that the signature is about.
    func canonicalSignedInfo() throws(SecurityError) -> [UInt8] { try canonicalForm(of: Self.signedInfoName) }

    private func canonicalForm(
        of element: XMLName,
        id: String? = nil,
        omitting: XMLName? = nil,
        keepsComments: Bool = false
    ) throws(SecurityError) -> [UInt8] {
        do {
            return try ExclusiveCanonicalForm.bytes(
                of: bytes,
                element: element,
                id: id,
                omitting: omitting,
                keepsComments: keepsComments
            )
        } catch { throw SecurityError(.assertionInvalide) }
    }

    /// Whether both the action and the body are those of a search by card.
    private static func isCardSearch(_ envelope: XMLElement) -> Bool {
        guard let header = try? envelope.required("Header", in: INSiNamespace.soap),
            let content = try? SOAPBody.content(of: envelope)
        else { return false }
        let actions = header.elements(named: INSiNamespace.addressing.expanded("Action")).map(\.text)
        return actions == [INSiOperation.rechercherInsAvecCarteVitale.action]
            && content.name == INSiNamespace.rechercheVitale.expanded("RECVITALE")
    }

    /// Whether an element bears the value under any of the names that software takes for an identifier.
    private static func hasIdentifier(_ element: XMLElement, _ id: String) -> Bool {
        element.attributes.contains { $0.name.local.lowercased() == "id" && $0.value.utf8.elementsEqual(id.utf8) }
    }

    private static func descendants(of element: XMLElement) -> [XMLElement] {
        var found = [element]
        var next = 0
        while next < found.count {
            found += found[next].elements
            next += 1
        }
        return found
    }
}
#endif
