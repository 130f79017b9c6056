"""Makes one self-contained file of a program: this project's headers, and what the program includes between quotation
marks, are in their place; other headers come first. The program stays as written, and headers lose what only readers
need. usage: amalgamate.py [--keep-comments] FILE    prints the file; --keep-comments leaves headers as written"""

import pathlib
import re
import sys

from toolbox import INCLUDE

GUARDED = re.compile(r"#ifndef (\w+_HPP)\n#define \1\n(.*)^#endif  // \1\n", re.DOTALL | re.MULTILINE)
# The end of a region that begins again, with nothing but comments between.
REOPENED = re.compile(r"^(?:\}  // (namespace .+)\n(?:\n|//.*\n)*\1 \{|DESCENT_END\n(?:\n|//.*\n)*DESCENT_BEGIN)\n",
                      re.MULTILINE)
RAW_STRING, STRING, CHARACTER = r'R"(\w*)\(.*?\)\2"', r'"(?:\\.|[^"\\\n])*"', r"(?<!\w)'(?:\\.|[^'\\\n])+'"
LITERAL = rf"({RAW_STRING}|{STRING}|{CHARACTER})"
COMMENT = re.compile(rf"{LITERAL}|//[^\n]*|/\*.*?\*/", re.DOTALL)
# Spaces are needed in a directive, between words, between operators, and between an e or p and a sign: 0x1e + 2.
SPACE = re.compile(rf"""{LITERAL} | (^[ \t]*\#(?:[^\n]*\\\n)*[^\n]*) | (?<![\w"'])[ \t]+(?=[\w"']) |
    (?<=[\w"'])(?<![eEpP])[ \t]+(?![\w"']) | (?<=[eEpP])[ \t]+(?![\w"'+-]) |
    (?<=[(){{}}\[\],;?])[ \t]+(?!\[) | [ \t]+(?=[(){{}}\],;?\s])""", re.DOTALL | re.MULTILINE | re.VERBOSE)


def reduced(text):
    """Leaves out comments, needless spaces, blank lines, what only makes or silences warnings, noexcept, and what refuses flags."""
    text = re.sub(r"^#if(?:.*\\\n)*.*\n#error.*\n(?:#include.*\n)?#endif\n|^static_assert.*round to nearest.*\n", "", text, flags=re.MULTILINE)
    text = re.sub("^(DESCENT_BEGIN|DESCENT_END)_EXACT$", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"^#define DESCENT_\w+_EXACT(?:.*\\\n)*.*\n| DESCENT_(?:BEGIN|END)_EXACT\b", "", text, flags=re.MULTILINE)
    text = text.replace('_Pragma("GCC diagnostic pop") ', "")
    text = re.sub(r"^#elif defined\(__GNUC__\)\n(.*?)^#else\n.*?(?=^#endif)", r"#else\n\1", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^#if defined\(__cpp_exceptions\)\n(.*?)^#el.*?^#endif\n", r"\1", text, flags=re.DOTALL | re.MULTILINE)
    while (joined := REOPENED.sub("", text)) != text:
        text = joined
    text = COMMENT.sub(lambda match: (match[1] or " ").replace("\n", "\0"), text)
    text = re.sub(r"\[\[(?:nodiscard|maybe_unused)\]\] ?| noexcept\b(?!\(|.*override)", "", text)
    text = SPACE.sub(lambda match: match[1] or match[3] or "", text)
    return re.sub(r"\s*\n\s*", "\n", text).strip().replace("\0", "\n") + "\n"


# A concept, and a rule that is refused, each with its name.
NAMED = re.compile(r"^template<[^\n]*>\nconcept (\w+)=(?:[^;{}]|\{(?:[^{}]|\{[^{}]*\})*\})*;\n|"
                   r"^constexpr void (\w+)\(auto[^\n]*\)\{[^\n]*\}\n", re.MULTILINE)


def without_unused(text):
    """Leaves out what NAMED finds and nothing else names."""
    while (shorter := NAMED.sub(lambda found: found[0] if len(re.findall(rf"\b{found[1] or found[2]}\b", text)) > 1 else "",
                                text)) != text:
        text = shorter
    return text


class Amalgamation:
    """The text of a program with all that it includes."""

    def __init__(self, path, keep_comments=False):
        self.keep_comments, self.standard, self.seen, self.conditions = keep_comments, set(), set(), 0
        program = self.inlined(path.resolve(), True)
        self.text = "".join(f"{line}\n" for line in sorted(self.standard)) + (program if keep_comments else without_unused(program))

    def inlined(self, path, is_program=False):
        """Returns the text of a file with the included files in their place."""
        text, parts = path.read_text(), []
        if guarded := GUARDED.fullmatch(text):
            text = guarded[2]
        for line in text.splitlines(keepends=True):
            self.conditions += bool(re.match(r"\s*#\s*if", line)) - bool(re.match(r"\s*#\s*endif", line))
            if include := re.match(r'\s*#\s*include\s*([<"])(.+)[>"]', line):
                line = self.included(line, (path.parent if include[1] == '"' else INCLUDE) / include[2], is_program)
            if line.strip() != "#pragma once":
                parts.append(line)
        return "".join(parts)

    def included(self, line, path, by_program):
        """Returns the text for an #include line. One of a library's header stays where it is under a condition."""
        if path in self.seen or path.name == "advice.hpp" and not self.keep_comments:  # it is too long for links
            return ""
        if path.exists() or INCLUDE / "descent" in path.parents:
            if path.suffix == ".hpp":
                self.seen.add(path)
            text = self.inlined(path)
            return reduced(text) if by_program and not self.keep_comments else text
        if not self.conditions:
            self.standard.add(line.strip())
        return line if self.conditions else ""


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--keep-comments"]
    print(Amalgamation(pathlib.Path(arguments[0]), "--keep-comments" in sys.argv).text, end="")
