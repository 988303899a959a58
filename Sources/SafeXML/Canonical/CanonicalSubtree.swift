internal import CLibXML2

/// The part of a document that is canonicalised: an element and what it holds, less its children of one name.
@unsafe
struct CanonicalSubtree {
    let root: xmlNodePtr
    let omitted: XMLName?

    /// Whether libxml2 should write a node.
    ///
    /// An attribute or a namespace is as visible as the element it is written on, which libxml2 gives as its parent.
    /// A namespace is not even a node: its own fields must not be followed.
    func contains(_ node: xmlNodePtr?, _ parent: xmlNodePtr?) -> Bool {
        guard let node = unsafe node else { return false }
        let isElementContent = unsafe node.pointee.type != XML_NAMESPACE_DECL && node.pointee.type != XML_ATTRIBUTE_NODE
        var current = unsafe isElementContent ? node : parent
        while let ancestor = unsafe current {
            if unsafe ancestor == root { return true }
            if let omitted = unsafe omitted, unsafe ancestor.pointee.parent == root,
                unsafe DocumentTree.matches(ancestor, omitted)
            {
                return false
            }
            unsafe current = ancestor.pointee.parent
        }
        return false
    }
}
