"""Makes a library's text smaller for one program: what the program does not reach is left out, and what no reader needs
to read has short names. It knows as much C++ as this library's headers need, after amalgamate.py's reduced()."""

import itertools
import re

LITERAL = r'R"(?P<mark>\w*)\(.*?\)(?P=mark)"|' r'"(?:\\.|[^"\\\n])*"|' r"(?<!\w)'(?:\\.|[^'\\\n])+'"
OPERATORS = "<=> ... -> :: ++ -- && || << <= >= == != += -= *= /= %= &= |= ^=".split()
TOKEN = re.compile(rf"^\#(?:[^\n]*\\\n)*[^\n]*|{LITERAL}|\.?\d(?:[eEpP][+-]|'?[\w.])*|\w+|"
                   rf"{'|'.join(map(re.escape, OPERATORS))}|\S", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(rf"({LITERAL})|//[^\n]*|/\*.*?\*/", re.DOTALL)
MACROS = re.compile(r"^#if defined\(__clang__\)\n#define DESCENT_BEGIN\b.*?^#endif\n|"
                    r"^#if defined\(__clang__\) && __clang_major__ < 19\n.*?^#endif\n|\bDESCENT_(?:BEGIN|END|AS_WRITTEN)\b",
                    re.DOTALL | re.MULTILINE)
WORD = re.compile(r"[A-Za-z_]\w*")
OPENED = {"(": ")", "[": "]", "{": "}"}
CLOSED = set(OPENED.values())
ACCESS = {"public", "private", "protected"}
NO_TYPES = {"return", "throw", "else", "case", "new", "delete", "operator", "requires"}
# What is reached without being named; and the names that are those of the language or of its library.
IMPLICIT = {"begin", "end", "what"}
KEPT = IMPLICIT | set("""alignas alignof aligned asm auto bool break case catch char class concept const const_cast
    consteval constexpr constinit continue decltype default delete do double dynamic_cast else enum explicit extern false
    final float for friend goto if inline int long mutable namespace new noexcept noreturn gnu nullptr operator override
    private protected public reinterpret_cast requires return short signed sizeof static static_assert static_cast struct
    switch template this throw true try typedef typename union unsigned using virtual void volatile while vector_size
    wchar_t char8_t char16_t char32_t noinline std refused_as_said_below size data value type first second max min""".split())
END = "\0"  # of an item


def is_word(token):
    return bool(WORD.fullmatch(token))


def closing(tokens, at):
    """Returns the index of the bracket that closes the one at an index."""
    depth = 0
    for i in range(at, len(tokens)):
        depth += (tokens[i] in OPENED) - (tokens[i] in CLOSED)
        if depth == 0:
            return i
    raise ValueError("a bracket is not closed: " + " ".join(tokens[at:at + 20]))


def after_angles(tokens, at):
    """Returns the index after the list in angle brackets that begins at an index."""
    depth = 0
    while True:
        if tokens[at] in OPENED:
            at = closing(tokens, at)
        depth += (tokens[at] == "<") - (tokens[at] == ">")
        at += 1
        if depth == 0:
            return at


def end_of_item(tokens, at):
    """Returns the index after the declaration or definition that begins at an index."""
    requires = False
    while at < len(tokens) and tokens[at] != ";":
        requires = requires and tokens[at] == "(" or tokens[at] == "requires"
        if tokens[at] in OPENED:
            brace, at = tokens[at] == "{", closing(tokens, at)
            after = tokens[at + 1] if at + 1 < len(tokens) else ""
            if brace and not requires and after not in (";", ",", "{", "&&", "||", ")", "->"):
                return at + 1
            requires = requires and not brace
        at += 1
    return min(at + 1, len(tokens))


class Item:
    """A declaration or definition: its tokens, its kind, its name, the words of the types that it is for, its members."""

    def __init__(self, tokens, owner=None):
        self.tokens, self.live, self.members = tokens, False, []
        self.kind, self.name, self.types = "other", None, set()
        at = 0
        while tokens[at] in ("template", "requires") and tokens[at + 1] in ("<", "("):
            at = after_angles(tokens, at + 1) if tokens[at + 1] == "<" else closing(tokens, at + 1) + 1
        self.friend = "friend" in tokens[at:at + 3]
        if tokens[at] == "static_assert":
            self.kind = "claim"
        elif tokens[at] == "using" and tokens[at + 2:at + 3] == ["="]:
            self.kind, self.name = "using", tokens[at + 1]
        elif tokens[at] not in ACCESS | {"using", "typedef"}:
            self.parse(at, owner)

    def parse(self, begin, owner):
        tokens, at = self.tokens, begin
        while at < len(tokens):
            token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else ""
            if token in ("struct", "class", "union", "enum", "concept") and not self.friend:
                return self.parse_type(at)
            if token == "operator":
                return self.parse_operator(at)
            if token in ("requires", "decltype", "noexcept", "explicit", "alignas") and after == "(":
                at = closing(tokens, at + 1)
            elif token == "[" and after == "[":
                at = closing(tokens, at)
            elif token == "<" and is_word(tokens[at - 1]):
                at = after_angles(tokens, at) - 1
            elif token in ("=", "(", "[", "{", ";", ":") and at > begin:
                return self.parse_declarator(at, owner)
            at += 1

    def parse_type(self, at):
        tokens = self.tokens
        self.kind = "concept" if tokens[at] == "concept" else "type"
        has_members = tokens[at] in ("struct", "class")
        at += 1
        while tokens[at] in ("[", "class"):
            at = closing(tokens, at) + 1 if tokens[at] == "[" else at + 1
        self.name = tokens[at]
        if tokens[at + 1] == "<":
            self.types = set(tokens[at + 2:after_angles(tokens, at + 1)])
        if has_members:
            self.parse_members(at)

    def parse_operator(self, at):
        tokens, self.kind = self.tokens, "operator"
        if tokens[at + 1] == '""':
            self.kind, self.name = "literal", tokens[at + 2]
            return
        at = tokens.index("(", at + 1)
        self.types = self.parameters(at + 2 if tokens[at + 1] == ")" else at)

    def parse_declarator(self, at, owner):
        tokens, before = self.tokens, at - 1
        if tokens[before] == ">":  # a specialization
            depth = 1
            while depth:
                before -= 1
                depth += (tokens[before] == ">") - (tokens[before] == "<")
            self.types = set(tokens[before:at])
            before -= 1
        if tokens[before] == ")":  # a name in parentheses
            before -= 1
        if tokens[at] == "(" and is_word(tokens[at + 1]) and tokens[at + 2:at + 4] == [")", "("]:
            before, at = at + 1, at + 3
        self.kind, self.name = "function" if tokens[at] == "(" else "variable", tokens[before]
        if self.kind == "function":
            self.types |= self.parameters(at)
            if self.name == owner:
                self.kind, self.name = "constructor", None

    def parameters(self, at):
        """Returns the words of the parameters without a default."""
        words, parameter, depth, default = set(), set(), 0, False
        for token in [*self.tokens[at + 1:closing(self.tokens, at)], ","]:
            depth += (token in "([{<") - (token in ")]}>")
            default = default or token == "="
            parameter.add(token)
            if token == "," and depth == 0:
                words |= set() if default else parameter
                parameter, default = set(), False
        return words

    def parse_members(self, at):
        tokens = self.tokens
        while at < len(tokens) and tokens[at] != "{":
            at = after_angles(tokens, at) if tokens[at] == "<" else at + 1
        if at == len(tokens):
            return
        end = closing(tokens, at)
        self.head, self.tail, inside, at = tokens[:at + 1], tokens[end:], tokens[at + 1:end], 0
        while at < len(inside):
            stop = at + 2 if inside[at] in ACCESS else at + 1 if inside[at].startswith("#") else end_of_item(inside, at)
            self.members.append(Item(inside[at:stop], self.name))
            at = stop

    def own_tokens(self):
        return self.head + self.tail if self.members else self.tokens


class Scope:
    """A namespace, or the whole text: items, directives and namespaces."""

    def __init__(self, head, tokens):
        self.head, self.parts, at = head, [], 0
        while at < len(tokens):
            if tokens[at].startswith("#"):
                self.parts.append(tokens[at])
                at += 1
            elif "namespace" in tokens[at:at + 2] and tokens[at] != "using":
                opens = tokens.index("{", at)
                closes = closing(tokens, opens)
                self.parts.append(Scope(tokens[at:opens], tokens[opens + 1:closes]))
                at = closes + 1
            else:
                stop = end_of_item(tokens, at)
                self.parts.append(Item(tokens[at:stop]))
                at = stop

    def items(self):
        for part in self.parts:
            yield from part.items() if isinstance(part, Scope) else [part] if isinstance(part, Item) else []


def declared(tokens):
    """Returns the words that stand where the name of a parameter or of a variable is declared."""
    around, names = ["", *tokens, ""], set()
    for i, token in enumerate(tokens):
        before, after = around[i], around[i + 2]
        by_word = is_word(before) and before not in NO_TYPES
        if is_word(token) and (before == "," and after == "=" or by_word and after in {"(", "{"} or
                               (by_word or before in {"&", "*", ">", "&&", "...", "]"}) and
                               after in {"=", ";", ",", ")", "[", ":", ">", "..."}):
            names.add(token)
    return names


def mentions(tokens):
    """Yields each word as called (a function may be meant), member (after a point), or plain (what is no name there)."""
    around, own = ["", *tokens, ""], declared(tokens)
    for i, token in enumerate(tokens):
        before, after = around[i], around[i + 2]
        if not is_word(token):
            continue
        if before in {".", "->"} or before == "template" and around[i - 1] in {".", "->"}:
            yield token, "member"
        elif after in {"(", "<"} or before in {"::", "using"} or before == "&" and after in {")", ",", "}"}:
            yield token, "called"
        elif before == "(" and after == ")" and around[i + 3:i + 4] == ["("]:
            yield token, "called"
        elif token not in own:
            yield token, "plain"


class Reach:
    """Marks what the words of a program reach."""

    def __init__(self, scope, program):
        self.items = list(scope.items())
        self.words = {kind: program | IMPLICIT for kind in ("called", "plain", "member")}
        self.floats = "float" in program
        for part in scope.parts:
            if isinstance(part, str):
                for words in self.words.values():
                    words |= set(WORD.findall(part))
        self.type_names = {item.name for item in self.items if item.kind == "type"}
        while self.grow(self.reached) or self.grow(self.last_chance):
            pass

    def grow(self, condition):
        last = [item for item in self.items if not item.live and condition(item)]
        last += [member for item in self.items if item.live or item in last for member in item.members
                 if not member.live and self.member_reached(member)]
        for item in last:
            item.live = True
            for word, kind in mentions(item.own_tokens()):
                self.words[kind].add(word)
                if word in self.type_names:  # the type of a result is behind -> as a member is
                    self.words["plain"].add(word)
        return bool(last)

    def called(self, item):
        return item.name in self.words["called"] or item.kind != "function" and item.name in self.words["plain"]

    def has_types(self, item):
        types = item.types & self.type_names
        return types <= self.words["plain"] | self.words["called"] and (self.floats or "float" not in item.types)

    def reached(self, item):
        return item.kind != "claim" and (not item.name or self.called(item)) and self.has_types(item)

    def last_chance(self, item):
        """A function of which no overload is reached: what it is for may be in braces."""
        return item.kind == "function" and self.called(item) and not any(
            other.live for other in self.items if other.name == item.name)

    def member_reached(self, member):
        if member.kind == "variable" and "static" not in member.tokens:
            return True
        if member.kind in ("constructor", "operator", "other"):
            return self.has_types(member)
        if member.friend:
            return self.called(member) and self.has_types(member)
        return "override" in member.tokens or any(member.name in words for words in self.words.values())


def outside(tokens):
    """Yields the words that are in no bracket."""
    depth = 0
    for token in tokens:
        depth += (token in OPENED) - (token in CLOSED)
        if depth == 0 and is_word(token):
            yield token


class Locals:
    """Gives the parameters and variables of each item the same few letters. A word that is a name elsewhere keeps it."""

    def __init__(self, items, kept):
        own, others, every = set(), set(kept), set()
        for item in (part for item in items if item.live for part in (item, *item.members)):
            tokens = item.own_tokens()
            own |= declared(tokens)
            every |= set(filter(is_word, tokens))
            others.add(item.name)
            if item.kind in ("variable", "other", "using", "type") and not item.members:
                others |= set(outside(tokens[after_angles(tokens, 1) if tokens[0] == "template" else 0:]))
            others |= {token for before, token in zip(tokens, tokens[1:]) if before in {".", "->"} or
                       before == "::" and not token[0].isupper()}
        others |= every - own
        self.words = own - others
        alphabet = "abcdefghijklmnopqrstuvwxyz"
        lower = [name for name in (*alphabet, *(f"{letter}_" for letter in alphabet)) if name not in others]
        self.letters = {False: lower, True: [name for name in map(str.upper, lower) if name not in others]}

    def renamed(self, tokens, names):
        for token in tokens:
            if token in self.words and token not in names:
                names[token] = next(name for name in self.letters[token[0].isupper()] if name not in names.values())
        return [names.get(token, token) for token in tokens]

    def tokens_of(self, item):
        if not item.members:
            return self.renamed(item.tokens, {})
        names = {}
        head = self.renamed(item.head, names)
        members = [token for member in item.members if member.live for token in self.renamed(member.tokens, dict(names))]
        return head + members + self.renamed(item.tail, dict(names))


def live_tokens(scope, names):
    result = []
    for part in scope.parts:
        if isinstance(part, str):
            result.append(part)
        elif isinstance(part, Scope):
            if inside := live_tokens(part, names):
                result += [*part.head, "{", *inside, "}"]
        elif part.live:
            result += [*names.tokens_of(part), END]
    return result


def shortened(tokens, kept):
    """Gives every name that is not kept a short one. A refusal's name is its message, so it is kept."""
    kept = kept | {name for token in tokens if token[0] in '#"' for name in WORD.findall(token)}
    for i, token in enumerate(tokens):
        if token == "::" and tokens[i - 1] == "std":
            while tokens[i] == "::":
                kept.add(tokens[i + 1])
                i += 2
        elif token == "__func__":
            kept.add(next(tokens[j + 1] for j in range(i, 0, -1) if tokens[j] == "void"))
    count = {}
    for token in tokens:
        if is_word(token) and token not in kept and not token.startswith("__"):
            count[token] = count.get(token, 0) + 1
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    short = (name for name in itertools.chain(letters, (a + b for a in letters for b in letters + "0123456789"))
             if name not in kept and (name in count or name not in tokens))
    names = {word: next(short) for word in sorted(count, key=lambda word: (-count[word], word))}
    return [names.get(token, token) for token in tokens]


def joined(tokens):
    """Returns the tokens as text with the spaces that they need, and a line for each item and each directive."""
    text, last = [], "\n"
    for token in tokens:
        if token == END or token.startswith("#"):
            text.append("\n" if last != "\n" else "")
        if token.startswith("#"):
            text.append(token + "\n")
        if token == END or token.startswith("#"):
            last = "\n"
            continue
        words = re.match(r"[\w\"'.]", token) and re.match(r"[\w\"'.]", last[-1]) and "." not in (token[:2], last)
        if words or any((last + token).startswith(operator) and len(last) < len(operator) for operator in OPERATORS):
            text.append(" ")
        text.append(token)
        last = token
    return "".join(text) + "\n"


def minified(library, program):
    """Returns the text of a library for a program."""
    code = [match[0] for match in TOKEN.finditer(COMMENT.sub(lambda match: match[1] or " ", program))]
    words = {word for token in code for word in WORD.findall(token)} | set(re.findall(r"\d(_\w+)", program))
    library = MACROS.sub("", library).replace("DESCENT_LARGEST_REGISTER", "16")
    scope = Scope([], [match[0] for match in TOKEN.finditer(library)])
    Reach(scope, words)
    public = {part.name for namespace in scope.parts if isinstance(namespace, Scope) for part in namespace.parts
              if isinstance(part, Item) and part.kind == "type" and part.live}
    kept = KEPT | words | public
    return joined(shortened(live_tokens(scope, Locals(scope.items(), kept)), kept))
