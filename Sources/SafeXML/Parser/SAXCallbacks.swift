internal import CLibXML2

/// The C callbacks given to libxml2.
///
/// The events left out are refused or inert by construction: with no callback for declarations, no entity can ever
/// be declared, and with none for entities, nothing is looked up, expanded or loaded.
enum SAXCallbacks {
    static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XML_SAX2_MAGIC
        unsafe handler.internalSubset = { context, _, _, _ in
            unsafe SAXContext(context).stop(XMLError(.doctypeForbidden))
        }
        unsafe handler.startDocument = { context in unsafe SAXContext(context).startDocument() }
        unsafe handler.startElementNs = { context, name, prefix, uri, bindings, declared, count, _, attributes in
            let tag = unsafe SAXStartTag(
                name: (name, prefix, uri),
                bindings: UnsafeBufferPointer(start: declared, count: Int(bindings) * 2),
                attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5)
            )
            unsafe SAXContext(context).startElement(tag)
        }
        unsafe handler.endElementNs = { context, _, _, _ in unsafe SAXContext(context).endElement() }
        unsafe handler.characters = { context, text, length in unsafe SAXContext(context).text(text, length) }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        // Only reached for an entity that is not predefined; without this, it would vanish from the text.
        unsafe handler.reference = { context, _ in unsafe SAXContext(context).stop(XMLError(.malformed)) }
        unsafe handler.serror = { context, error in
            guard let error = unsafe error?.pointee else { return }
            unsafe SAXContext(context).report(level: error.level, code: error.code, line: error.line)
        }
        return unsafe handler
    }
}
