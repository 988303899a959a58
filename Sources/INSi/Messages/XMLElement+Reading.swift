package import SafeXML

extension XMLElement {
    /// The one child of that name, or nothing; two are a contradiction, never a choice.
    package func only(_ local: String, in namespace: XMLNamespace) throws(INSiMessageError) -> XMLElement? {
        let name = namespace.expanded(local)
        guard let found = element(named: name) else { return nil }
        guard element(named: name, after: found) == nil else {
            throw INSiMessageError(.enveloppeInattendue, element: local)
        }
        return found
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
        guard let child = try only(local, in: namespace) else { return nil }
        guard child.element() == nil else { throw INSiMessageError(.valeurInvalide, element: local) }
        return child.text
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
