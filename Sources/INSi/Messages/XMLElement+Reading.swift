package import SafeXML

extension XMLElement {
    /// The one child of that name, or nothing; two are a contradiction, never a choice.
    package func only(_ local: String, in namespace: XMLNamespace) throws(INSiMessageError) -> XMLElement? {
        switch child(named: namespace.expanded(local)) {
        case .absent: return nil
        case .one(let found): return found
        case .repeated: throw INSiMessageError(.enveloppeInattendue, element: local)
        }
    }

    /// The one child of that name.
    package func required(_ local: String, in namespace: XMLNamespace) throws(INSiMessageError) -> XMLElement {
        guard let child = try only(local, in: namespace) else {
            throw INSiMessageError(.elementManquant, element: local)
        }
        return child
    }

    /// The text of the one child of that name, exactly as received.
    package func value(_ local: String, in namespace: XMLNamespace) throws(INSiMessageError) -> String? {
        switch text(ofChild: namespace.expanded(local)) {
        case .absent: return nil
        case .one(let text?): return text
        case .one(nil): throw INSiMessageError(.valeurInvalide, element: local)
        case .repeated: throw INSiMessageError(.enveloppeInattendue, element: local)
        }
    }

    /// The text of the compulsory child of that name, exactly as received.
    package func requiredValue(_ local: String, in namespace: XMLNamespace) throws(INSiMessageError) -> String {
        guard let text = try value(local, in: namespace) else {
            throw INSiMessageError(.elementManquant, element: local)
        }
        return text
    }

    /// A QName of the text without its prefix and the white space around it.
    package var localPartOfText: String {
        let text = text.filter { !$0.isWhitespace }
        return text.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? text
    }
}
