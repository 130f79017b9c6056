"""Makes one self-contained file of a program: this project's headers are in front of it, and what the program includes
between quotation marks is in its place. The program stays as written, and headers lose what only readers need.
usage: amalgamate.py [--keep-comments] FILE    prints the file; --keep-comments leaves headers as written
       amalgamate.py --one-file HEADER         writes the whole library, as written, into one header"""

import pathlib
import re
import sys

from toolbox import INCLUDE, PROJECT

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


class Amalgamation:
    """The text of a program, the text of this library's headers that it includes, and the other headers of these."""

    def __init__(self, path, keep_comments=False):
        self.standard, self.seen, self.conditions, self.headers = set(), set(), 0, ""
        self.keep_comments = keep_comments
        self.program = self.inlined(path.resolve())
        self.standard = "".join(f"{line}\n" for line in sorted(self.standard))

    def inlined(self, path):
        """Returns the text of a file with the included files in their place."""
        text, parts = path.read_text(), []
        if guarded := GUARDED.fullmatch(text):
            text = guarded[2]
        for line in text.splitlines(keepends=True):
            self.conditions += bool(re.match(r"\s*#\s*if", line)) - bool(re.match(r"\s*#\s*endif", line))
            if include := re.match(r'\s*#\s*include\s*([<"])(.+)[>"]', line):
                line = self.included(line, (path.parent if include[1] == '"' else INCLUDE) / include[2], path)
            if line.strip() != "#pragma once":
                parts.append(line)
        return "".join(parts)

    def included(self, line, path, by):
        """Returns the text for an #include line. One of a library's header stays where it is under a condition."""
        if path in self.seen or path.name == "advice.hpp" and not self.keep_comments:  # it is too long for links
            return ""
        if INCLUDE in by.parents and '"' in line:  # the name is a sentence, at which a compiler stops
            return line
        if path.exists() or INCLUDE / "descent" in path.parents:
            if path.suffix == ".hpp":
                self.seen.add(path)
            text = self.inlined(path)
            if INCLUDE in by.parents or INCLUDE not in path.parents:
                return text
            self.headers += text if self.keep_comments else reduced(text)
            return ""
        if self.conditions or INCLUDE not in by.parents:
            return line
        self.standard.add(line.strip())
        return ""


def one_file():
    """Returns the whole library as one header that names its version."""
    whole = Amalgamation(INCLUDE / "descent" / "descent.hpp", keep_comments=True)
    version = re.search(r"project\(descent VERSION ([\d.]+)", (PROJECT / "CMakeLists.txt").read_text())[1]
    text = re.sub(r"\n\n\n+", "\n\n", whole.program.strip())
    return (f"// descent {version}: a neural network trained, and proven to learn, by the C++ compiler. All headers in one.\n"
            f"#ifndef DESCENT_DESCENT_HPP\n#define DESCENT_DESCENT_HPP\n\n{whole.standard}\n{text}\n\n"
            "#endif  // DESCENT_DESCENT_HPP\n")


if __name__ == "__main__":
    if sys.argv[1] == "--one-file":
        pathlib.Path(sys.argv[2]).write_text(one_file())
    else:
        program = Amalgamation(pathlib.Path(sys.argv[-1]), "--keep-comments" in sys.argv)
        print(program.standard + program.headers + program.program, end="")
