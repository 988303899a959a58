internal import Identitovigilance
internal import SafeXML

/// The envelope that all requests of one caller share, written once: a call only adds what is its own.
struct RequestEnvelope: Sendable {
    private let template: XMLTemplate
    private let authentification: Authentification

    /// The texts that differ from one request to the next.
    fileprivate enum Text: Int {
        case idBAM, idLPS, temps, action, messageID
    }

    /// The elements whose content differs.
    fileprivate enum Content: Int {
        case couverture, assertions, body
    }

    init(logiciel: LogicielLPS, emetteur: String, authentification: Authentification) {
        self.authentification = authentification
        template = XMLTemplate { writer in
            let soap = INSiNamespace.soap
            writer.declaration()
            writer.element(soap.qualified("Envelope"), namespaces: [soap]) { envelope in
                envelope.element(soap.qualified("Header")) { header in
                    Self.writeBAM(emetteur: emetteur, in: &header)
                    Self.writeLPS(logiciel, emetteur: emetteur, in: &header)
                    let wsa = INSiNamespace.addressing
                    header.gap(.action, wsa.qualified("Action"), namespaces: [wsa])
                    header.gap(.messageID, wsa.qualified("MessageID"), namespaces: [wsa])
                    Self.writeSecurity(authentification, in: &header)
                }
                envelope.gap(.body, soap.qualified("Body"))
            }
        }
    }

    /// The bytes of a request.
    ///
    /// - Parameters:
    ///   - action: The WS-Addressing action.
    ///   - context: What is fresh in this call.
    ///   - vitale: The assertion of the card, beside that of a professional.
    ///   - coverage: Writes the content of `COUVERTURE`.
    ///   - body: Writes the content of the body.
    /// - Returns: The envelope in UTF-8.
    /// - Throws: `contexteInvalide` when a value holds a character that XML can't carry.
    func bytes(
        _ action: String,
        _ context: CallContext,
        vitale: AssertionVitale?,
        coverage: (inout XMLWriter) -> Void,
        body: (inout XMLWriter) -> Void
    ) throws(INSiMessageError) -> [UInt8] {
        let temps = context.temps.iso
        do throws(XMLError) {
            return try template.filled { gap in
                switch Self.gap(gap) as Text {
                case .idBAM: context.idBAM
                case .idLPS: context.idLPS
                case .temps: temps
                case .action: action
                case .messageID: context.messageID
                }
            } content: { gap, writer in
                switch Self.gap(gap) as Content {
                case .couverture: coverage(&writer)
                case .assertions: writeAssertions(vitale, in: &writer)
                case .body: body(&writer)
                }
            }
        } catch {
            throw INSiMessageError(.contexteInvalide)
        }
    }

    private static func gap<Gap: RawRepresentable<Int>>(_ number: Int) -> Gap {
        guard let gap = Gap(rawValue: number) else { preconditionFailure("A gap that this envelope does not have.") }
        return gap
    }

    private func writeAssertions(_ vitale: AssertionVitale?, in security: inout XMLWriter) {
        switch authentification {
        case .certificatLogiciel: break
        case .cpx(let assertion): security.raw(assertion.bytes)
        case .psc(let assertion): security.raw(assertion.bytes)
        }
        if let vitale { security.raw(vitale.bytes) }
    }

    private static func writeSecurity(_ authentification: Authentification, in header: inout XMLWriter) {
        let wsse = INSiNamespace.security
        switch authentification {
        case .certificatLogiciel(.absent): break
        case .certificatLogiciel(.empty): header.leaf(wsse.qualified("Security"), namespaces: [wsse])
        case .cpx, .psc: header.gap(.assertions, wsse.qualified("Security"), namespaces: [wsse])
        }
    }

    private static func writeBAM(emetteur: String, in header: inout XMLWriter) {
        let bam = INSiNamespace.bam
        header.element(
            bam.qualified("ContexteBAM"),
            namespaces: [bam],
            attributes: [(name: "Version", value: "01_02")]
        ) { writer in
            writer.gap(.idBAM, bam.qualified("Id"))
            writer.gap(.temps, bam.qualified("Temps"))
            writer.leaf(bam.qualified("Emetteur"), emetteur)
            // Compulsory, and empty for a search without a card.
            writer.gap(.couverture, bam.qualified("COUVERTURE"))
        }
    }

    private static func writeLPS(_ logiciel: LogicielLPS, emetteur: String, in header: inout XMLWriter) {
        let lps = INSiNamespace.lps
        header.element(
            lps.qualified("ContexteLPS"),
            namespaces: [lps],
            attributes: [(name: "Nature", value: "CTXLPS"), (name: "Version", value: "01_00")]
        ) { writer in
            writer.gap(.idLPS, lps.qualified("Id"))
            writer.gap(.temps, lps.qualified("Temps"))
            writer.leaf(lps.qualified("Emetteur"), emetteur)
            writer.element(lps.qualified("LPS")) { software in
                // R="4": the identifier is an authorisation number.
                software.leaf(lps.qualified("IDAM"), logiciel.idam, attributes: [(name: "R", value: "4")])
                software.leaf(lps.qualified("Version"), logiciel.version)
                software.leaf(lps.qualified("Instance"), logiciel.instance)
                software.leaf(lps.qualified("Nom"), logiciel.urn)
            }
        }
    }
}

extension XMLWriter {
    fileprivate mutating func gap(
        _ text: RequestEnvelope.Text,
        _ name: QualifiedName,
        namespaces: [XMLNamespace] = []
    ) {
        textGap(text.rawValue, name, namespaces: namespaces)
    }

    fileprivate mutating func gap(
        _ content: RequestEnvelope.Content,
        _ name: QualifiedName,
        namespaces: [XMLNamespace] = []
    ) {
        gap(content.rawValue, name, namespaces: namespaces)
    }
}
