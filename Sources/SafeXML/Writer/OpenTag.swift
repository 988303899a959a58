/// An element whose end was not written yet.
struct OpenTag: Sendable {
    /// The name, which the end tag repeats.
    let name: QualifiedName
    /// How many namespaces it declares.
    let declarations: Int
}

/// The checks of a start tag, against the namespaces declared on it and around it, outermost first.
struct TagCheck: Sendable {
    private(set) var declared: [XMLNamespace] = []

    mutating func declare(_ namespaces: [XMLNamespace]) { declared.append(contentsOf: namespaces) }

    mutating func forget(_ count: Int) { for _ in 0..<count { declared.removeLast() } }

    /// Checks the name of an element.
    func element(_ name: QualifiedName) throws(XMLError) {
        try check(name, isDeclared: isDeclared(name.prefix))
    }

    /// The attribute that declares the last of some namespaces, unless XML forbids the declaration.
    func declaration(last namespaces: ArraySlice<XMLNamespace>) throws(XMLError) -> QualifiedName {
        guard let namespace = namespaces.last,
            !namespaces.dropLast().contains(where: { $0.prefix.isExactly(namespace.prefix) })
        else { throw XMLError(.invalidNamespace) }
        let isXML = namespace.prefix.isExactly(XMLNamespace.xml.prefix)
        guard isXML == namespace.uri.isExactly(XMLNamespace.xml.uri),
            !namespace.prefix.isExactly(XMLNamespace.xmlns.prefix),
            !namespace.uri.isExactly(XMLNamespace.xmlns.uri)
        else {
            throw XMLError(.invalidNamespace)
        }
        guard !namespace.prefix.isEmpty else { return QualifiedName(local: XMLNamespace.xmlns.prefix) }
        guard !namespace.uri.isEmpty else { throw XMLError(.invalidNamespace) }
        guard Characters.isName(namespace.prefix) else { throw XMLError(.invalidName) }
        return XMLNamespace.xmlns.qualified(namespace.prefix)
    }

    /// Checks the names of the attributes of an element, which must differ.
    func attributes(_ names: some Collection<QualifiedName>) throws(XMLError) {
        var written: [XMLName] = []
        for name in names { written.append(try expanded(name)) }
        // Two are compared faster than hashed.
        let areDistinct = written.count == 2 ? written[0] != written[1] : Set(written).count == written.count
        guard areDistinct else { throw XMLError(.duplicateAttribute) }
    }

    private func expanded(_ name: QualifiedName) throws(XMLError) -> XMLName {
        let namespace = namespace(forPrefix: name.prefix)
        try check(name, isDeclared: namespace != nil)
        // An unprefixed attribute is in no namespace, and must not be a declaration in disguise.
        guard name.prefix.isEmpty else { return XMLName(namespace: namespace ?? "", local: name.local) }
        guard !name.local.isExactly(XMLNamespace.xmlns.prefix) else { throw XMLError(.invalidName) }
        return XMLName(local: name.local)
    }

    private func isDeclared(_ prefix: String) -> Bool {
        // By index: a namespace that is only compared needs no copy, nor the counting of its references.
        for index in declared.indices.reversed() where declared[index].prefix.isExactly(prefix) { return true }
        return XMLNamespace.predeclared(prefix) != nil
    }

    private func namespace(forPrefix prefix: String) -> String? {
        declared.last { $0.prefix.isExactly(prefix) }?.uri ?? XMLNamespace.predeclared(prefix)
    }

    private func check(_ name: QualifiedName, isDeclared: Bool) throws(XMLError) {
        guard Characters.isName(name.local) else { throw XMLError(.invalidName) }
        // A prefix that is declared was checked when it was.
        guard isDeclared else { throw XMLError(Characters.isName(name.prefix) ? .undeclaredPrefix : .invalidName) }
    }
}
