"""A browser without pictures: reads pages as HTML, fills forms by their labels, follows redirections by hand.

It only does what a person could: a field without a label, a button without a form or a link that is not on the page can't
be used. Standard library only.
"""
import http.client
import urllib.parse
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "hr", "img"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children = []

    def all(self, *tags):
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags:
                    found.append(child)
                found += child.all(*tags)
        return found

    @property
    def text(self):
        parts = [child.text if isinstance(child, Element) else child for child in self.children]
        return " ".join(" ".join(parts).split())


class Tree(HTMLParser):
    def __init__(self, source):
        super().__init__()
        self.root = self.here = Element("document", {}, None)
        self.feed(source)
        self.close()
        assert self.here is self.root, f"<{self.here.tag}> is not closed"

    def handle_starttag(self, tag, attributes):
        assert len({name for name, _ in attributes}) == len(attributes), f"<{tag}> repeats an attribute"
        element = Element(tag, {name: value or "" for name, value in attributes}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag):
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>"
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.children.append(data)


class Browser:
    def __init__(self, port):
        self.port, self.cookies, self.visited = port, {}, []
        self.path = self.status = self.page = self.source = None

    def send(self, method, path, body=None, headers=None):
        """One exchange, redirections left alone."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Origin": f"http://127.0.0.1:{self.port}", **(headers or {})}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        source = answer.read().decode("utf-8")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        connection.close()
        self.visited.append(path)
        return answer, source

    def show(self, method, path, body=None):
        answer, source = self.send(method, path, body)
        if method == "POST" and answer.status != 422:
            assert answer.status in (303, 400, 403, 404), f"a post is answered by {answer.status}"
        if answer.status == 303:
            return self.show("GET", answer.headers["Location"])
        self.path, self.status, self.source = path, answer.status, source
        self.page = Tree(source).root
        self.check()
        return self

    def check(self):
        """What holds for every page."""
        html = self.page.all("html")[0]
        assert html.attributes["lang"] == "fr" and len(self.page.all("h1")) <= 1
        assert not self.page.all("script", "style", "iframe"), "a page runs or styles nothing of its own"
        ids = [element.attributes["id"] for element in html.all(*self.tags()) if "id" in element.attributes]
        assert len(ids) == len(set(ids)), f"repeated id: {[i for i in ids if ids.count(i) > 1]}"
        for element in html.all(*self.tags()):
            assert not any(name.startswith("on") for name in element.attributes), f"<{element.tag}> runs a script"
        labelled = {label.attributes.get("for") for label in html.all("label")}
        for field in html.all("input", "select"):
            if field.attributes.get("type") != "hidden":
                assert field.attributes.get("id") in labelled, f"{field.attributes} has no label"
        for element in html.all(*self.tags()):
            for reference in element.attributes.get("aria-describedby", "").split():
                assert reference in ids, f"aria-describedby names {reference}, which is not there"

    def tags(self):
        return {element.tag for element in self.walk(self.page)}

    def walk(self, element):
        yield element
        for child in element.children:
            if isinstance(child, Element):
                yield from self.walk(child)

    def open(self, path):
        return self.show("GET", path)

    def follow(self, text):
        links = [link for link in self.page.all("a") if text in link.text]
        assert links, f"no link « {text} » on {self.path}"
        return self.open(links[0].attributes["href"])

    def press(self, button, **values):
        """Fills the form of a button, by the names of its fields, and sends it."""
        body = self.filled(button, values)
        return self.show("POST", body[0], body[1])

    def filled(self, button, values):
        for form in self.page.all("form"):
            if any(element.text == button for element in form.all("button")):
                fields = self.fields(form)
                for name, value in values.items():
                    assert name in fields or name in {i.attributes.get("name") for i in form.all("input")}, name
                    fields[name] = value
                return form.attributes["action"], urllib.parse.urlencode(fields)
        raise AssertionError(f"no button « {button} » on {self.path}")

    @staticmethod
    def fields(form):
        fields = {}
        for field in form.all("input"):
            kind, name = field.attributes.get("type", "text"), field.attributes["name"]
            if kind in ("text", "hidden") or "checked" in field.attributes:
                fields[name] = field.attributes.get("value", "")
        for field in form.all("select"):
            chosen = [o for o in field.all("option") if "selected" in o.attributes] or field.all("option")[:1]
            fields[field.attributes["name"]] = chosen[0].attributes["value"]
        return fields

    @property
    def text(self):
        return self.page.text

    def status_shown(self):
        return [s.text for s in self.page.all("span") if s.attributes.get("class", "").startswith("statut")][0]

    def says(self, *texts):
        for text in texts:
            assert text in self.text, f"« {text} » is not on {self.path}:\n{self.text}"
        return self
